import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { asOf } from '../languages/as-of.js';
import { coordinateWords } from '../languages/coordinate-words.js';
import { contentTongue, interfaceTongue, SAME_TONGUE } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import type { Backer, Entry, Mention, NativeName } from '../model/entry.js';
import { statementsBy } from '../model/trace.js';
import { contentWords } from './content-words.js';
import { inlines } from './inlines.js';
import { sideLabel } from '../languages/side-labels.js';
import { sourceList, type ListedSource } from './sources.js';
import { summaryHeading, type SummarySection } from '../languages/summary-headings.js';
import { statementLinks } from './trace-links.js';
import { viewHref } from './views.js';

/**
 * One entry of a glossary: all that is known of an actor, a place or a term.
 * @param article the article whose glossary it stands in
 * @param entry what it tells of
 * @param names the names of the glossary's entries by id, for links between them
 * @param mentions all of it
 * @param most of these that are listed; others are added later, by `mentionItems`
 */
export function glossaryEntry(
  article: Article,
  entry: Entry,
  names: ReadonlyMap<string, string>,
  mentions: readonly Mention[],
  most: number,
): TemplateResult {
  const role = entry.roles[article.slug];
  const said = statementsBy(article, entry.id);
  const content = (term: string, description: Description): TemplateResult | typeof nothing =>
    row(term, description, article.glossaryLanguage);
  const links = { glossary: '', language: article.glossaryLanguage };
  const { lang, dir } = contentTongue(article.glossaryLanguage);
  const sources = sourcesOf(entry);
  return html`<section class="entry" id=${entry.id}>
    <h3 id="${entry.id}-name">
      <dfn lang=${lang} dir=${dir}>${entry.name}</dfn>
    </h3>
    <p class="entry-kind" lang=${lang} dir=${dir}>${entry.kind}</p>
    <p class="entry-definition" lang=${lang} dir=${dir}>${inlines(entry.definition, links)}</p>
    <dl>
      ${content(msg('Also written'), entry.aliases.length > 0 ? entry.aliases.join(' · ') : null)}
      ${row(
        msg('In its own script'),
        entry.native.length > 0
          ? html`${entry.native.map((one) => nativeName(one, article.glossaryLanguage))}${entry.pronunciation ? nothing : hearIt(entry)}`
          : null,
      )}
      ${row(
        msg('Say it'),
        entry.pronunciation
          ? html`<bdi lang=${lang} dir=${dir}>${pronunciation(entry.pronunciation)}</bdi>
              ${hearIt(entry)}`
          : null,
      )}
      ${row(
        msg('Side'),
        entry.alignment
          ? html`<span class="side side-${entry.alignment.side}"
                >${sideLabel(entry.alignment.side)}</span
              >
              ${contentWords(entry.alignment.text, article.glossaryLanguage)}
              <span class="as-of">${asOf(entry.alignment.asOf)}</span>`
          : null,
      )}
      ${content(
        msg('Backed by'),
        entry.backers.length > 0 ? entry.backers.map((one) => backer(one, names)) : null,
      )}
      ${content(msg('Began'), entry.founded)} ${content(msg('In this story'), role ?? null)}
      ${row(msg('Said'), said.length > 0 ? statementLinks('glossary', said, article.language) : null)}
      ${content(msg('Since then'), entry.since)}
      ${row(msg('Where'), entry.coordinates && coordinateWords(entry.coordinates))}
      ${row(msg('Sources'), sources.length > 0 ? sourceList(sources, article.glossaryLanguage) : null)}
    </dl>
    ${mentions.length > 0 ? mentionList(mentions, article.language, most) : nothing}
  </section>`;
}

type Description = string | TemplateResult | TemplateResult[] | null;

/** @param language BCP 47 tag of the description, where all of it is content */
function row(
  term: string,
  description: Description,
  language?: string,
): TemplateResult | typeof nothing {
  if (description === null) return nothing;
  const { lang, dir } = language === undefined ? SAME_TONGUE : contentTongue(language);
  return html`<div>
    <dt>${term}</dt>
    <dd lang=${lang} dir=${dir}>${description}</dd>
  </div>`;
}

function nativeName({ text, lang, dir, meaning }: NativeName, language: string): TemplateResult {
  const means = meaning === null ? nothing : contentWords(`(“${meaning}”)`, language);
  return html`<span class="native"><bdi lang=${lang} dir=${dir}>${text}</bdi> ${means}</span> `;
}

function pronunciation({ respelling, ipa }: NonNullable<Entry['pronunciation']>): TemplateResult {
  return html`${respelling}${ipa ? html` <span class="ipa" lang="und-fonipa">/${ipa}/</span>` : nothing}`;
}

/** Says the name, where the device has a voice for it; without scripts it is nothing. */
function hearIt({ name, native }: Entry): TemplateResult | typeof nothing {
  const [first] = native;
  return first
    ? html`<say-name text=${first.text} language=${first.lang} name=${name}></say-name>`
    : nothing;
}

function backer({ entry, name, how }: Backer, names: ReadonlyMap<string, string>): TemplateResult {
  const linked = entry !== null && names.has(entry);
  return html`<span class="backer"
    >${linked ? html`<a href="#${entry}">${name}</a>` : name}${how ? `: ${how}` : ''}</span
  > `;
}

/** Its sources, with that of its coordinates last. */
function sourcesOf({ sources, coordinates }: Entry): ListedSource[] {
  if (!coordinates) return sources;
  const { source } = coordinates;
  return [
    ...sources,
    source.note === null ? { ...source, note: msg('Coordinates'), ownNote: true } : source,
  ];
}

function mentionList(mentions: readonly Mention[], language: string, most: number): TemplateResult {
  const { lang, dir } = contentTongue(language);
  return html`<details class="mentions">
    <summary>${msg(str`Mentions: ${mentions.length}`)}</summary>
    <ul lang=${lang} dir=${dir}>
      ${mentionItems(mentions.slice(0, most), language)}
    </ul>
  </details>`;
}

/**
 * Mentions as links to their places, named by the words around them: items of a list.
 * @param language BCP 47 tag of the text they are in
 */
export function mentionItems(mentions: readonly Mention[], language: string): TemplateResult[] {
  return mentions.map((mention) => {
    const view = viewHref('glossary', mention.view);
    return html`<li>
      <a href="${view}#${mention.id}"
        >${mention.before} <strong>${mention.words}</strong>${mention.after}</a
      >
      <span class="mention-where">${whereOf(mention, language)}</span>
    </li>`;
  });
}

/** The section it is in, which the summary's pages name in the interface's language. */
function whereOf({ view, section }: Mention, language: string): TemplateResult | string {
  if (view === 'article') return section;
  const { lang, dir } = interfaceTongue(language);
  return html`<span lang=${lang} dir=${dir}
    >${msg(str`Summary: ${summaryHeading(section as SummarySection)}`)}</span
  >`;
}
