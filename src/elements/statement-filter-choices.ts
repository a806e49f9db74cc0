import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FilterOption } from '../model/statement-filter.js';

/** One group of choices of the statement filter. */
export interface Choices {
  legend: string;
  /** Name of its checkboxes, and of its parameter in the address. */
  name: string;
  options: readonly FilterOption<string>[];
  chosen: ReadonlySet<string>;
  choose: () => void;
}

/** Native checkboxes, each with how many statements it stands for. */
export function choices({
  legend,
  name,
  options,
  chosen,
  choose,
}: Choices): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        ({ value, label, count }) =>
          html`<label class="choice">
            <input
              type="checkbox"
              name=${name}
              .value=${value}
              autocomplete="off"
              .checked=${live(chosen.has(value))}
              @change=${choose}
            />
            <span>${label} <span class="count">(${count})</span></span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** The values ticked in one group. */
export function ticked(root: ParentNode, name: string): Set<string> {
  const boxes = root.querySelectorAll<HTMLInputElement>(`input[name=${name}]:checked`);
  return new Set([...boxes].map(({ value }) => value));
}
