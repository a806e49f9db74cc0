import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Row } from '../settings/table.js';
import type { RowView } from './type-settings-choice.js';

/**
 * A setting with less and more, as − and + around a native range, and its value in words.
 *
 * At an end the button is `aria-disabled` rather than disabled, so that focus does not fall out of
 * it. The range says its own value; the buttons have it said once, so the output is no live region.
 *
 * @param row the row of the table
 */
export function stepRow(row: Row, { prefix, settings, choose }: RowView): TemplateResult {
  const id = `${prefix}-${row.key}`;
  const last = row.values.length - 1;
  const index = row.values.findIndex(({ value }) => value === settings[row.key]);
  const label = row.values[index]!.label;

  /** One step by a button; at the end nothing, which the button has said. */
  const step = (by: 1 | -1) => (event: Event) => {
    const next = row.values[index + by];
    if (next)
      choose(row.key, next.value, event.currentTarget as Element, `${row.label}: ${next.label}`);
  };
  const slide = ({ target }: Event) => {
    const range = target as HTMLInputElement;
    choose(row.key, row.values[range.valueAsNumber]!.value, range);
  };

  return html`<fieldset class="row row-step" aria-describedby="${id}-explanation">
    <legend id="${id}-label">${row.label}</legend>
    <output for="${id}-range" aria-live="off">${label}</output>
    <p class="explanation" id="${id}-explanation">${row.explanation}</p>
    <div class="step">
      <button
        type="button"
        aria-label=${row.less!}
        aria-disabled=${index === 0 ? 'true' : 'false'}
        @click=${step(-1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <input
        type="range"
        id="${id}-range"
        min="0"
        max=${last}
        step="1"
        autocomplete="off"
        aria-labelledby="${id}-label"
        aria-valuetext=${label}
        .value=${live(String(index))}
        @input=${slide}
      />
      <button
        type="button"
        aria-label=${row.more!}
        aria-disabled=${index === last ? 'true' : 'false'}
        @click=${step(1)}
      >
        <span aria-hidden="true">+</span>
      </button>
    </div>
  </fieldset>`;
}
