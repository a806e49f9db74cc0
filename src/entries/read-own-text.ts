import { msg } from '@lit/localize';
import { html, render } from 'lit';
import type { ImportedDocument } from '../import/imported-document.js';
import { ownArticle } from '../import/own-article.js';
import { ownEntries } from '../import/own-entries.js';
import type { Article } from '../model/article.js';
import type { Site } from '../model/site.js';
import { withoutDirective } from '../model/without-directive.js';
import { articlePage } from '../pages/article.js';
import { glossaryPage } from '../pages/glossary.js';
import { rootOf, type Page } from '../pages/page.js';
import type { Neighbour } from '../pages/pager.js';
import { summaryPage } from '../pages/summary.js';
import type { ViewId } from '../pages/views.js';
import { CONTINUE, isPlainOpening, reopen } from '../settings/reopen.js';
import { termsIn } from '../storage/own-term.js';
import { StorageProblem } from '../storage/problem.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { keepQuery } from './own-links.js';

/** What is shown, for those who add to it. */
export interface ShownText {
  article: Article;
  view: ViewId;
}

type OwnSite = Pick<Site, 'name'>;

/** A picture that came with a text is in the text itself. */
const itself = (src: string): string => src;

const VIEW_PAGES: Partial<
  Record<ViewId, (site: OwnSite, article: Article, following: Neighbour) => Page>
> = {
  article: (site, article, following) => articlePage(site, article, itself, following),
  summary: summaryPage,
  glossary: glossaryPage,
};

/**
 * Puts the text that the address names into the page; says why where it cannot.
 * @returns null where there is nothing to be read
 */
export async function readOwnText(): Promise<ShownText | null> {
  const main = document.getElementById('main')!;
  const data = document.getElementById('page-data')!.textContent;
  const { view } = JSON.parse(data) as { view: ViewId };
  const id = new URLSearchParams(location.search).get('text') ?? '';
  const root = rootOf(view === 'article' ? 'read/' : `read/${view}/`);
  try {
    const article = await findArticle(id);
    if (!article) {
      tell(
        main,
        root,
        msg(
          'This text is not on this device. It may have been removed, or brought to another browser.',
        ),
      );
      return null;
    }
    const name = document.querySelector('.brand span')?.textContent ?? '';
    const page = VIEW_PAGES[view]!({ name }, article, { href: root, label: msg('Library') });
    show(page, main, root, id);
    return { article, view };
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    tell(main, root, problem.message);
    return null;
  }
}

async function findArticle(id: string): Promise<Article | null> {
  const kept = await repository(storage, 'texts').get(id);
  if (!kept) return null;
  const { entries, language } = await import('virtual:lectern-entries');
  const own = ownEntries(await termsIn(storage, id));
  return ownArticle(kept.article as unknown as ImportedDocument, {
    id,
    // What the reader explained comes first: they know better what this text means.
    entries: [...own, ...entries],
    entriesLanguage: language,
    notesName: msg('Notes'),
  });
}

function show({ title, frame }: Page, main: HTMLElement, root: string, id: string): void {
  document.title = title;
  main.replaceChildren();
  render(frame.main, main);
  const aside = document.querySelector<HTMLElement>('.own-aside')!;
  if (frame.aside) render(frame.aside, aside);
  const folder = new URL(`${root}read/`, document.baseURI).href;
  keepQuery(main, folder, `?${new URLSearchParams({ text: id }).toString()}`);
  // As soon as it is there, so that it is not seen anywhere else.
  if (isPlainOpening()) reopen(id);
  // The address may name a place that was not there when the browser looked for it.
  if (location.hash !== '' && location.hash !== CONTINUE)
    location.replace(withoutDirective(location.hash));
}

function tell(main: HTMLElement, root: string, words: string): void {
  main.querySelector('noscript')?.remove();
  const room = document.createElement('div');
  main.querySelector('#text')!.append(room);
  render(
    html`<p class="dek">${words}</p>
      <p>
        <a href=${root}>${msg('Library')}</a> ·
        <a href="${root}open/">${msg('Open a text of your own')}</a>
      </p>`,
    room,
  );
}
