import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceTongue } from '../languages/tongue.js';
import type { Inline, NoteReference } from '../model/inline.js';

/** Where the links of inline content lead. */
export interface InlineLinks {
  /** Relative URL of the glossary page. */
  glossary: string;
  /** BCP 47 tag of the content they stand in. */
  language: string;
  /** What follows the words of a statement, given its id; null for nothing. */
  afterClaim?: (statement: string) => TemplateResult | null;
}

/**
 * Inline content as HTML.
 *
 * Every mention of an entry is an `<a class="term">`. Only the first in its section has an `href`;
 * the others are placeholder links, which take no focus and read as plain text, so that a setting
 * can turn any of them on by adding the attribute, without touching the text's nodes.
 *
 * @param nodes inline content in reading order
 * @param links where its links lead
 */
export function inlines(
  nodes: readonly Inline[],
  links: InlineLinks,
): (TemplateResult | string | typeof nothing)[] {
  return nodes.map((node) => inline(node, links));
}

function inline(node: Inline, links: InlineLinks): TemplateResult | string | typeof nothing {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return html`<em>${inlines(node.children, links)}</em>`;
    case 'strong':
      return html`<strong>${inlines(node.children, links)}</strong>`;
    case 'link':
      return html`<a href=${node.href}>${inlines(node.children, links)}</a>`;
    case 'term': {
      const href = `${links.glossary}#${node.entry}`;
      // prettier-ignore
      return html`<a class="term" id=${node.mention} data-entry=${node.entry} data-href=${href} ?data-first=${node.first} href=${node.first ? href : nothing}>${inlines(node.children, links)}</a>`;
    }
    case 'claim':
      // prettier-ignore
      return html`<span class="claim" data-statement=${node.statement}>${inlines(node.children, links)}${links.afterClaim?.(node.statement) ?? nothing}</span>`;
    case 'foreign':
      return html`<span lang=${node.lang} dir=${node.dir}
        >${inlines(node.children, { ...links, language: node.lang })}</span
      >`;
    case 'note-reference': {
      const { lang, dir } = interfaceTongue(links.language);
      // prettier-ignore
      return html`<sup class="note-reference"><a role="doc-noteref" id=${referenceId(node)} href="#${node.note}" lang=${lang} dir=${dir} aria-label=${msg(str`Note ${node.number}`)}>${node.number}</a></sup>`;
    }
    case 'code':
      return html`<code>${node.value}</code>`;
    case 'break':
      return html`<br />`;
  }
}

/**
 * The id of a place that refers to a note, for the way back from the note.
 * @param reference 1 for the first such place, which has the plain id
 */
export function referenceId({
  note,
  reference,
}: Pick<NoteReference, 'note' | 'reference'>): string {
  return reference === 1 ? `ref-${note}` : `ref-${note}-${reference}`;
}
