import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/**
 * What can be done with the text of a page; it needs scripts, and is not shown without them.
 * @param more what can be done with this text besides
 */
export function readingTools(more: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="reading-tools">
    <button type="button" class="listen-button">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="M4 9.500v5h3.500l4.500 4v-13l-4.500 4zM15.500 9a4.500 4.500 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11"
        />
      </svg>
      ${msg('Listen')}
    </button>
    <button type="button" class="mark-button">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="m4 20 1-5L16 4l4 4L9 19zM13 7l4 4" />
      </svg>
      ${msg('Mark passages')}
    </button>
    ${more}
  </div>`;
}
