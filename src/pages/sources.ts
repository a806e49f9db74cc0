import { html, nothing, type TemplateResult } from 'lit';
import { contentTongue, interfaceTongue } from '../languages/tongue.js';
import type { Source } from '../model/source.js';

/** A source as a list shows it. */
export interface ListedSource extends Source {
  /** Whether its note is the interface's and not content. */
  ownNote?: boolean;
}

/**
 * Where facts come from, as a list.
 * @param language BCP 47 tag of the content that names them
 */
export function sourceList(sources: readonly ListedSource[], language: string): TemplateResult {
  const { lang, dir } = contentTongue(language);
  const own = interfaceTongue(language);
  return html`<ul class="sources" lang=${lang} dir=${dir}>
    ${sources.map(
      ({ name, url, note, ownNote = false }) =>
        html`<li>
          ${url ? html`<a href=${url}>${name}</a>` : name}${
            note
              ? html`<span
                  class="source-note"
                  lang=${ownNote ? own.lang : nothing}
                  dir=${ownNote ? own.dir : nothing}
                  >: ${note}</span
                >`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}
