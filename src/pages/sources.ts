import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../model/source.js';

/** Where facts come from, as a list. */
export function sourceList(sources: readonly Source[]): TemplateResult {
  return html`<ul class="sources">
    ${sources.map(
      ({ name, url, note }) =>
        html`<li>
          ${url ? html`<a href=${url}>${name}</a>` : name}${
            note ? html`<span class="source-note">: ${note}</span>` : nothing
          }
        </li>`,
    )}
  </ul>`;
}
