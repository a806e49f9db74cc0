import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { MARK_KINDS } from '../model/mark-kind.js';
import type { Mark } from '../model/mark.js';
import { markKindName } from './mark-kind-name.js';

/** What the form's buttons do. */
interface FormDeeds {
  readonly save: (event: SubmitEvent) => void;
  readonly giveUp: () => void;
  /** Undefined for a mark that is not kept yet. */
  readonly remove: (() => void) | undefined;
}

/** A mark's kind and note, to be changed. The note's field has the mark's id, as a draft needs. */
export function editorForm({ id, kind, note }: Mark, deeds: FormDeeds): TemplateResult {
  return html`<form @submit=${deeds.save}>
    <fieldset class="alternatives">
      <legend>${msg('Marked as')}</legend>
      ${MARK_KINDS.map(
        (one) =>
          html`<label
            ><input type="radio" name="kind" .value=${one} .checked=${one === kind} />
            ${markKindName(one)}</label
          >`,
      )}
    </fieldset>
    <label for="note-${id}">${msg('Your note')}</label>
    <textarea id="note-${id}" name="note" rows="4" dir="auto" .defaultValue=${note}></textarea>
    <div class="mark-buttons">
      <button class="primary">${msg('Save')}</button>
      <button type="button" @click=${deeds.giveUp}>${msg('Do not save')}</button>
      ${
        deeds.remove
          ? html`<button type="button" @click=${deeds.remove}>${msg('Remove the mark')}</button>`
          : nothing
      }
    </div>
  </form>`;
}
