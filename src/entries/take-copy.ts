import { msg, str } from '@lit/localize';
import { announce } from '../elements/announce.js';
import { saveFile } from '../elements/save-file.js';
import { articleFigures, type CopyPicture, type CopyPictures } from '../export/copy-picture.js';
import type { Article } from '../model/article.js';
import { slugify } from '../model/slugify.js';
import type { Way } from '../pages/take-along.js';

/** The ways that make a file. */
type FileWay = Exclude<Way, 'print'>;

/** What makes each file, fetched when it is asked for, and what the file is. */
const FILES: Readonly<
  Record<
    FileWay,
    {
      ending: string;
      type: string;
      make: (article: Article, pictures: CopyPictures) => Promise<string | Uint8Array<ArrayBuffer>>;
    }
  >
> = {
  epub: {
    ending: 'epub',
    type: 'application/epub+zip',
    make: async (article, pictures) =>
      (await import('../export/article-epub.js')).articleEpub(article, pictures),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    make: async (article, pictures) =>
      (await import('../export/article-markdown.js')).articleMarkdown(article, pictures),
  },
  page: {
    ending: 'html',
    type: 'text/html',
    make: async (article, pictures) =>
      (await import('../export/article-page.js')).articlePage(article, pictures),
  },
};

/**
 * Makes a file of the page's text and hands it to the browser; says so, or that it cannot be made.
 * @param articleOf gives the text with all that goes with it
 */
export async function takeCopy(way: FileWay, articleOf: () => Promise<Article>): Promise<void> {
  const { ending, type, make } = FILES[way];
  try {
    const article = await articleOf();
    const name = `${nameOf(article)}.${ending}`;
    const content = await make(article, await picturesOf(article));
    saveFile(new Blob([content], { type }), name);
    tell('');
    announce(msg(str`The file ${name} is made.`));
  } catch (problem) {
    console.error(problem);
    const words = msg(
      'The file could not be made. Load this page again, and try once more; printing may work meanwhile.',
    );
    tell(words);
    announce(words);
  }
}

/** In Latin letters, which every device can keep; what has none has a plain name. */
function nameOf({ slug, id, title }: Article): string {
  return slug === id ? slug : slugify(title).slice(0, 80) || 'text';
}

/** The files of the pictures that the page shows. Those of an own text are in the text itself. */
async function picturesOf(article: Article): Promise<CopyPictures> {
  const found = new Map<string, CopyPicture>();
  for (const { id, src } of articleFigures(article)) {
    const image = document.getElementById(id)?.querySelector('img');
    if (!image || image.src.startsWith('data:')) continue;
    const response = await fetch(image.src);
    if (!response.ok) throw new Error(`${image.src}: ${response.status}`);
    const [type = ''] = (response.headers.get('Content-Type') ?? '').split(';');
    found.set(src, { type, bytes: new Uint8Array(await response.arrayBuffer()) });
  }
  return found;
}

function tell(problem: string): void {
  document.querySelector('.take-along-problem')!.textContent = problem;
}
