import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PublishedArticle } from '../model/article.js';
import type { Site } from '../model/site.js';

/** Drawn beside the words, in 24 units. */
const SIGNS = { keep: 'M12 4v11m-4-4 4 4 4-4M5 20h14', kept: 'M4 12.500l5.500 5.500L20 7' };

/**
 * The button by which the reader keeps an article offline; it needs scripts, and is not shown
 * without them. It stands there with both of its names, and the longer keeps room for the shorter.
 * @param id of the button, where its article has to be named: then `namedBy` is the title's
 * @returns nothing for an article that every reader's device has anyway
 */
export function keepOffline(
  site: Pick<Site, 'articles' | 'saved'>,
  article: PublishedArticle,
  { id, namedBy }: { id?: string; namedBy?: string } = {},
): TemplateResult | typeof nothing {
  if (site.articles.indexOf(article) < site.saved) return nothing;
  return html`<keep-offline
    article=${article.slug}
    name=${article.title}
    language=${article.language}
    ><button
      type="button"
      class="keep-button"
      id=${id ?? nothing}
      aria-labelledby=${id && namedBy ? `${id} ${namedBy}` : nothing}
    >
      <span class="keep-off">${sign(SIGNS.keep)} ${msg('Keep offline')}</span>
      <span class="keep-on">${sign(SIGNS.kept)} ${msg('Kept offline. Remove')}</span>
      <span class="keep-busy"></span>
    </button>
    <span class="keep-problem"></span
  ></keep-offline>`;
}

function sign(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<path d=${path} />`}
  </svg>`;
}
