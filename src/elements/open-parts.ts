import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { countParts, PART_KINDS, partsOf, type PartKind } from '../import/correct-blocks.js';
import type { ImportedDocument } from '../import/imported-document.js';
import { excerpt } from '../model/excerpt.js';

const KIND_NAMES: Readonly<Record<PartKind, () => string>> = {
  heading: () => msg('Heading'),
  subheading: () => msg('Heading within a section'),
  paragraph: () => msg('Paragraph'),
  'left-out': () => msg('Leave out'),
};

/** More would be slow to draw and slower to go through. */
const MOST_PARTS = 300;

/**
 * What each part of a text was taken for, to be corrected.
 * @param id makes the ids of the fields
 * @param corrections what was corrected already, by the place of the block
 */
export function partChoices(
  id: string,
  document: Pick<ImportedDocument, 'blocks'>,
  corrections: ReadonlyMap<number, PartKind>,
  choose: (index: number, kind: PartKind) => void,
): TemplateResult {
  const shown = partsOf(document, MOST_PARTS);
  return html`<ol class="open-parts">
      ${shown.map(({ index, kind, words }) => {
        const chosen = corrections.get(index) ?? kind;
        return html`<li>
          <label for="${id}-part-${index}" dir="auto">${excerpt(words, 12)}</label>
          <select
            id="${id}-part-${index}"
            @change=${({ target }: Event) => {
              choose(index, (target as HTMLSelectElement).value as PartKind);
            }}
          >
            ${PART_KINDS.map(
              (each) =>
                html`<option value=${each} ?selected=${each === chosen}>
                  ${KIND_NAMES[each]()}
                </option>`,
            )}
          </select>
        </li>`;
      })}
    </ol>
    ${shown.length < countParts(document) ? html`<p>${msg('The rest of a long text is kept as it was found.')}</p>` : nothing}`;
}
