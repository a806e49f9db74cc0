import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ArticleCard } from '../model/article-card.js';
import type { Site } from '../model/site.js';

/** Drawn beside the words, in 24 units. */
const SIGNS = { keep: 'M12 4v11m-4-4 4 4 4-4M5 20h14', kept: 'M4 12.500l5.500 5.500L20 7' };

/** How a button is told from those of other articles: its own id, and that of the title. */
export interface ButtonName {
  id: string;
  namedBy: string;
}

/**
 * The button by which the reader keeps an article offline, or lets it go again.
 * @param name where its article has to be named
 * @returns nothing for an article that every reader's device has anyway
 */
export function keepOffline(
  site: Pick<Site, 'articles' | 'saved'>,
  article: ArticleCard,
  name?: ButtonName,
): TemplateResult | typeof nothing {
  const at = site.articles.findIndex(({ slug }) => slug === article.slug);
  return at < site.saved ? nothing : keepButton(article, name);
}

/**
 * The button itself; it needs scripts, and is not shown without them. It stands there with both of
 * its names, and the longer keeps room for the shorter.
 * @param name where its article has to be named
 */
export function keepButton(
  { slug, title, language }: Pick<ArticleCard, 'slug' | 'title' | 'language'>,
  name?: ButtonName,
): TemplateResult {
  return html`<keep-offline article=${slug} name=${title} language=${language}
    ><button
      type="button"
      class="keep-button"
      id=${name?.id ?? nothing}
      aria-labelledby=${name ? `${name.id} ${name.namedBy}` : nothing}
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
