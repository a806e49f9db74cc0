import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OwnPreset } from './own-presets.js';

/** The presets that the reader made, each with a button that removes it. */
export function ownPresetsList(
  presets: readonly OwnPreset[],
  remove: (preset: OwnPreset) => unknown,
): TemplateResult | typeof nothing {
  if (presets.length === 0) return nothing;
  return html`<ul>
    ${presets.map(
      (preset) =>
        html`<li>
          <span>${preset.name}</span>
          <button
            type="button"
            aria-label=${msg(str`Remove ${preset.name}`)}
            @click=${() => remove(preset)}
          >
            ${msg('Remove')}
          </button>
        </li>`,
    )}
  </ul>`;
}
