import { cardOf, type ArticleCard } from '../model/article-card.js';
import type { Problem } from '../model/problem.js';
import { LANGUAGES } from '../languages/language.js';
import { articlePages } from '../pages/site-pages.js';
import { articleShelf } from './article-shelf.js';
import { compileArticle } from './compile-site.js';
import { filesOfArticle } from './files-of-article.js';
import { inLanguage } from './in-language.js';
import type { Knowledge } from './knowledge.js';
import { mapDrawer } from './locator-map.js';
import type { Names } from './inline-first-style.js';
import { fileOf } from './page-file.js';
import { pictureAddress } from './page-template.js';
import { pageWriter, type PageContext, type PageWriter } from './page-writer.js';
import { readTexts } from './read-content.js';
import { readWorld } from './world-borders.js';
import { writeInto } from './write-into.js';

/** What articles are compiled with. */
export interface ToCompile {
  /** The project's folder, absolute. */
  root: string;
  /** The folder of the shelf, absolute. */
  shelf: string;
  knowledge: Knowledge;
  /** Names of the files of each article, by its slug. */
  folders: ReadonlyMap<string, readonly string[]>;
}

/** What pages of articles are written with. */
export interface ToWrite {
  shelf: string;
  context: PageContext;
  slugs: ReadonlySet<string>;
  /** Files of pages that are written elsewhere. */
  elsewhere: ReadonlySet<string>;
}

/**
 * What is done for each article by itself, and so can be shared between threads: what goes in and
 * comes out is plain data. Each is given some of the articles.
 */
export interface Tasks {
  /** Compiles articles and puts them on the shelf. */
  compile: { given: ToCompile; done: { cards: ArticleCard[]; problems: Problem[] } };
  /** Writes the pages of articles, and what stands beside them; tells what the pages have. */
  write: { given: ToWrite; done: Names };
  /** Gives each page that was written the style that all pages of its kind need. */
  settle: { given: Names; done: undefined };
}

/** Does each of the {@link Tasks}. */
export type ArticleTasks = {
  [Name in keyof Tasks]: (given: Tasks[Name]['given']) => Promise<Tasks[Name]['done']>;
};

export function articleTasks(): ArticleTasks {
  let writer: PageWriter | undefined;
  return {
    async compile({ root, shelf, knowledge, folders }) {
      const { put } = articleShelf(shelf);
      const withMap = mapDrawer(await readWorld());
      const cards: ArticleCard[] = [];
      const problems: Problem[] = [];
      for (const [slug, names] of folders) {
        const folder = `content/${slug}/`;
        const texts = await readTexts(
          root,
          names.map((name) => folder + name),
        );
        const files = new Map([...texts].map(([path, text]) => [path.slice(folder.length), text]));
        const article = compileArticle(slug, files, knowledge, problems);
        put(withMap(article));
        cards.push(cardOf(article));
      }
      return { cards, problems };
    },

    async write({ shelf, context, slugs, elsewhere }) {
      const { articleAt } = articleShelf(shelf);
      const { write, names } = (writer = pageWriter(context, articleAt));
      for (const [at, { slug }] of context.site.articles.entries()) {
        if (!slugs.has(slug)) continue;
        for (const language of LANGUAGES) {
          await inLanguage(language, () => {
            for (const page of articlePages(context.site, at, articleAt, pictureAddress)) {
              if (!elsewhere.has(fileOf(page))) write(page);
            }
          });
        }
        for (const { name, make } of filesOfArticle(articleAt(slug))) {
          writeInto(context.folder, name, make());
        }
      }
      return names();
    },

    settle(names) {
      writer?.settle(names);
      return Promise.resolve(undefined);
    },
  };
}
