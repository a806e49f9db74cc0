import { msg, str } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';
import { spoken } from '../languages/spoken.js';
import {
  keepArticle,
  keptState,
  learnWhatIsKept,
  letArticleGo,
  type KeepFailure,
} from '../offline/keep-article.js';
import type { KeptArticle } from '../offline/messages.js';
import { whenPressed } from '../settings/early-presses.js';
import { protectOnce } from '../storage/protect.js';
import { announce } from './announce.js';

/** What it does with articles: the service worker's part, unless a test gives another. */
export interface Keeping {
  keep: typeof keepArticle;
  letGo: typeof letArticleGo;
}

/**
 * The button by which an article is kept offline on purpose, and removed again. The page has it
 * already, with both of its names, so that nothing moves when this is known: see
 * `src/pages/keep-offline.ts`. Which of them is shown, the rules in `keep-offline.css` choose by
 * `data-state`: `kept`, `busy` or neither.
 *
 * @attr {string} article - the folder of the article
 * @attr {string} name - its title
 * @attr {string} language - BCP 47 tag of the title; not `lang`, since the button is not in it
 */
export class KeepOffline extends HTMLElement {
  /** The site's own, unless it is given another. */
  keeping: Keeping = { keep: keepArticle, letGo: letArticleGo };

  #end: (() => void) | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button')!;
    if (!button.dataset['answered']) whenPressed(button, () => void this.#press());
    this.#end = keptState.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  get #article(): KeptArticle {
    const of = (name: string): string => this.getAttribute(name) ?? '';
    return { slug: of('article'), title: of('name'), language: of('language') };
  }

  #show(): void {
    if (this.dataset['state'] === 'busy') return;
    const { slug } = this.#article;
    const kept = keptState.get().articles?.some((one) => one.slug === slug);
    this.dataset['state'] = kept ? 'kept' : '';
  }

  async #press(): Promise<void> {
    const was = this.dataset['state'];
    if (was === 'busy') return;
    await spoken;
    const article = this.#article;
    this.dataset['state'] = 'busy';
    this.#tell('');
    this.#progress(null);
    const failure =
      was === 'kept'
        ? await this.keeping.letGo(article.slug)
        : await this.keeping.keep(article, (share) => this.#progress(share));
    this.dataset['state'] = '';
    this.#show();
    if (failure) this.#tell(failureInWords(failure));
    announce(failure ? failureInWords(failure) : endInWords(article.title, was !== 'kept'));
    if (!failure && was !== 'kept') void protectOnce();
  }

  /** Says for eyes alone how far it has come. @param share null where that is not known */
  #progress(share: number | null): void {
    const said = this.querySelector('.keep-busy')!;
    const format = new Intl.NumberFormat(interfaceLanguage(), { style: 'percent' });
    const percent = share === null ? '' : format.format(share);
    said.textContent = percent === '' ? msg('One moment…') : msg(str`Keeping: ${percent}`);
  }

  #tell(problem: string): void {
    this.querySelector('.keep-problem')!.textContent = problem;
  }
}

function endInWords(title: string, kept: boolean): string {
  return kept ? msg(str`Kept offline: ${title}`) : msg(str`No longer kept offline: ${title}`);
}

function failureInWords(failure: KeepFailure): string {
  switch (failure) {
    case 'full':
      return msg('Not kept: there is no room for it on this device.');
    case 'unreachable':
      return msg('Not kept: not all of it could be fetched. Try again with a better connection.');
    case 'silent':
      return msg('This browser has not answered. Load this page again, and try once more.');
  }
}

/** Looks up what is kept, now and whenever the reader comes back to the page. */
function follow(): void {
  void learnWhatIsKept();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void learnWhatIsKept();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void learnWhatIsKept();
  });
}

customElements.define('keep-offline', KeepOffline);
follow();

declare global {
  interface HTMLElementTagNameMap {
    'keep-offline': KeepOffline;
  }
}
