import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** The ways of taking a text along, as the buttons name them to their script. */
export const WAYS = ['epub', 'markdown', 'page', 'print'] as const;

export type Way = (typeof WAYS)[number];

const WORDS: Readonly<Record<Way, { name: () => string; use: () => string }>> = {
  epub: {
    name: () => msg('Save as an EPUB book'),
    use: () => msg('For e-readers and reading apps.'),
  },
  markdown: {
    name: () => msg('Save as Markdown'),
    use: () => msg('For notes and text editors.'),
  },
  page: {
    name: () => msg('Save as one web page'),
    use: () => msg('For any browser, without a connection.'),
  },
  print: {
    name: () => msg('Print'),
    use: () => msg('On paper, or as a PDF.'),
  },
};

/** The ways of taking a text along, closed; they need scripts, and are not shown without them. */
export function takeAlong(): TemplateResult {
  return html`<details class="take-along">
    <summary>${msg('Take this text with you')}</summary>
    <p>${msg('Files are made on this device, with the text and what goes with it.')}</p>
    <ul>
      ${WAYS.map(
        (way) =>
          html`<li>
            <button type="button" data-way=${way}>${WORDS[way].name()}</button>
            <span>${WORDS[way].use()}</span>
          </li>`,
      )}
    </ul>
    <p class="take-along-problem"></p>
  </details>`;
}
