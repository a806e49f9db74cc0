import { html, type TemplateResult } from 'lit';
import type { MarkKind } from '../model/mark-kind.js';
import { markKindLabels } from './mark-words.js';

/** The name of a kind of mark, drawn as the kind itself is: with its ground and its line. */
export function markKindName(kind: MarkKind): TemplateResult {
  return html`<span class="mark-sample" data-kind=${kind}>${markKindLabels()[kind]}</span>`;
}
