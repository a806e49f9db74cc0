import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../model/article.js';
import type { Backer, Entry, Mention, NativeName } from '../model/entry.js';
import type { Source } from '../model/source.js';
import { statementsBy } from '../model/trace.js';
import { inlines } from './inlines.js';
import { SIDE_LABELS } from './side-labels.js';
import { sourceList } from './sources.js';
import { statementLinks } from './trace-links.js';
import { viewHref } from './views.js';

/**
 * One entry of a glossary: all that is known of an actor, a place or a term.
 * @param article the article whose glossary it stands in
 * @param entry what it tells of
 * @param names the names of the glossary's entries by id, for links between them
 */
export function glossaryEntry(
  article: Article,
  entry: Entry,
  names: ReadonlyMap<string, string>,
): TemplateResult {
  const role = entry.roles[article.slug];
  const mentions = article.mentions.filter((mention) => mention.entry === entry.id);
  const said = statementsBy(article, entry.id);
  const links = { glossary: '' };
  const sources = sourcesOf(entry);
  return html`<section class="entry" id=${entry.id} aria-labelledby="${entry.id}-name">
    <h3 id="${entry.id}-name">
      <dfn>${entry.name}</dfn>
    </h3>
    <p class="entry-kind">${entry.kind}</p>
    <p class="entry-definition">${inlines(entry.definition, links)}</p>
    <dl>
      ${row('Also written', entry.aliases.length > 0 ? entry.aliases.join(' · ') : null)}
      ${row(
        'In its own script',
        entry.native.length > 0
          ? html`${entry.native.map(nativeName)}${entry.pronunciation ? nothing : hearIt(entry)}`
          : null,
      )}
      ${row(
        'Say it',
        entry.pronunciation ? html`${pronunciation(entry.pronunciation)} ${hearIt(entry)}` : null,
      )}
      ${row(
        'Side',
        entry.alignment
          ? html`<span class="side side-${entry.alignment.side}"
                >${SIDE_LABELS[entry.alignment.side]}</span
              >
              ${entry.alignment.text} <span class="as-of">(as of ${entry.alignment.asOf})</span>`
          : null,
      )}
      ${row(
        'Backed by',
        entry.backers.length > 0 ? entry.backers.map((one) => backer(one, names)) : null,
      )}
      ${row('Began', entry.founded)} ${row('In this story', role ?? null)}
      ${row('Said', said.length > 0 ? statementLinks('glossary', said) : null)}
      ${row('Since then', entry.since)}
      ${row(
        'Where',
        entry.coordinates
          ? `${degrees(entry.coordinates.latitude, 'N', 'S')}, ${degrees(entry.coordinates.longitude, 'E', 'W')}`
          : null,
      )}
      ${row('Sources', sources.length > 0 ? sourceList(sources) : null)}
    </dl>
    ${mentions.length > 0 ? mentionList(mentions) : nothing}
  </section>`;
}

function row(
  term: string,
  description: string | TemplateResult | TemplateResult[] | null,
): TemplateResult | typeof nothing {
  return description === null
    ? nothing
    : html`<div>
        <dt>${term}</dt>
        <dd>${description}</dd>
      </div>`;
}

function nativeName({ text, lang, dir, meaning }: NativeName): TemplateResult {
  return html`<span class="native"
    ><bdi lang=${lang} dir=${dir}>${text}</bdi>${meaning ? html` (“${meaning}”)` : nothing}</span
  > `;
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
function sourcesOf({ sources, coordinates }: Entry): Source[] {
  if (!coordinates) return sources;
  return [...sources, { ...coordinates.source, note: coordinates.source.note ?? 'Coordinates' }];
}

/** @returns `36.20° N` */
function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}

/** Every mention as a link to its place, named by the words around it. */
function mentionList(mentions: readonly Mention[]): TemplateResult {
  const count = mentions.length === 1 ? 'Named once' : `Named ${mentions.length} times`;
  return html`<details class="mentions">
    <summary>${count}</summary>
    <ul>
      ${mentions.map((mention) => {
        const view = viewHref('glossary', mention.view);
        return html`<li>
          <a href="${view}#${mention.id}"
            >${mention.before} <strong>${mention.words}</strong>${mention.after}</a
          >
          <span class="mention-where"
            >${mention.view === 'summary' ? 'Summary: ' : ''}${mention.section}</span
          >
        </li>`;
      })}
    </ul>
  </details>`;
}
