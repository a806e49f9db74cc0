import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { STEP_UNITS, type StepUnit } from '../model/text-steps.js';
import type { MarkWanted } from './mark-wanted.js';

/** The controls for walking through a text: by what, on and back, longer and shorter. */
export function walkPart(
  unit: StepUnit,
  changeUnit: (unit: StepUnit) => void,
  want: (wanted: MarkWanted) => void,
): TemplateResult {
  const labels: Record<StepUnit, string> = {
    word: msg('Word'),
    sentence: msg('Sentence'),
    paragraph: msg('Paragraph'),
  };
  const button = (what: 'step' | 'resize', by: 1 | -1, words: string): TemplateResult =>
    html`<button
      type="button"
      class="mark-${what}"
      data-by=${by}
      @click=${() => want({ what, unit, by })}
    >
      ${words}
    </button>`;
  return html`<fieldset class="alternatives">
      <legend class="visually-hidden">${msg('Step by')}</legend>
      ${STEP_UNITS.map(
        (one) =>
          html`<label
            ><input
              type="radio"
              name="mark-unit"
              .checked=${one === unit}
              @change=${() => changeUnit(one)}
            />${labels[one]}</label
          >`,
      )}
    </fieldset>
    <div class="mark-buttons" role="group" aria-label=${msg('Select')}>
      ${button('step', -1, msg('Previous'))} ${button('step', 1, msg('Next'))}
      ${button('resize', -1, msg('Shorter'))} ${button('resize', 1, msg('Longer'))}
    </div>`;
}
