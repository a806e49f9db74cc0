import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SettingKey, Settings } from '../settings/effects.js';
import { isLoaded } from '../settings/loaded-typefaces.js';
import type { Row } from '../settings/table.js';

/** What a row of the settings needs to know and can do. */
export interface RowView {
  /** Makes ids and radio groups unique where two panels share a page. */
  prefix: string;
  settings: Readonly<Settings>;
  /**
   * @param control what the reader used; it stays where it is on the screen
   * @param said what to tell screen readers, where the control itself does not
   */
  choose(key: SettingKey, value: string, control: Element, said?: string): void;
}

/**
 * A setting with several kinds, as native radios with words.
 * @param row the row of the table
 */
export function choiceRow(row: Row, { prefix, settings, choose }: RowView): TemplateResult {
  const id = `${prefix}-${row.key}`;
  return html`<fieldset class="row" aria-describedby="${id}-explanation">
    <legend>${row.label}</legend>
    <p class="explanation" id="${id}-explanation">${row.explanation}</p>
    <div class="chips chips-${row.key}">
      ${row.values.map(
        ({ value, label }) =>
          html`<label class="chip" .style=${styleOf(row.key, value)}>
            <input
              type="radio"
              name=${id}
              .value=${value}
              autocomplete="off"
              .checked=${live(settings[row.key] === value)}
              @change=${({ target }: Event) => choose(row.key, value, target as Element)}
            />
            ${row.key === 'theme' ? swatch(value) : nothing}
            <span class="chip-words">${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A typeface's name in its own letters, unless they would have to be fetched to draw it. */
function styleOf(key: SettingKey, value: string): string {
  const drawn = key === 'typeface' && isLoaded(value as Settings['typeface']);
  return drawn ? `font-family: var(--typeface-${value})` : '';
}

/** A theme in its own colours; the automatic one half light and half dark. */
function swatch(theme: string): TemplateResult {
  const halves = theme === 'auto' ? (['light', 'dark'] as const) : ([theme, theme] as const);
  return html`<span class="swatch" lang="en" dir="ltr" aria-hidden="true"
    ><span data-theme=${halves[0]}>A</span><span data-theme=${halves[1]}>a</span></span
  >`;
}
