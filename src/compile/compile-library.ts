import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Problem } from '../model/problem.js';
import type { Site } from '../model/site.js';
import type { ArticleAt } from '../pages/site-pages.js';
import { PICTURE } from './article.js';
import { articleCrew, type ArticleCrew } from './article-crew.js';
import { articleShelf } from './article-shelf.js';
import { inOrder, newestFirst, readGround } from './compile-site.js';
import { ENTRY_FOLDERS } from './entries.js';
import { contentPaths, readTexts } from './read-content.js';

/** A compiled site whose articles are on a shelf, however many they are. */
export interface Library {
  site: Site;
  /** By file and line. Where there is one, the site may lack parts. */
  problems: Problem[];
  /** Gives an article in full, by its slug. */
  articleAt: ArticleAt;
  /** The pictures of its articles, by their paths in the project. */
  pictures: string[];
  /** The folder of its shelf, absolute. */
  shelf: string;
  /** What has compiled its articles, and can write their pages. */
  crew: ArticleCrew;
  /** Ends the crew and clears the shelf. */
  close(): void;
}

/**
 * Compiles the content of a project as `compileSite` does, several articles at a time.
 * @param root the project's folder, absolute
 * @throws where `content/` cannot be read
 */
export async function compileLibrary(root: string): Promise<Library> {
  const problems: Problem[] = [];
  const paths = await contentPaths(root);
  const shared = await readTexts(root, paths.filter(isShared));
  const { site, knowledge, folders } = readGround(paths, shared, problems);
  const shelf = mkdtempSync(path.join(tmpdir(), 'lectern-articles-'));
  const clear = (): void => {
    rmSync(shelf, { recursive: true, force: true });
  };
  process.once('exit', clear);
  const crew = await articleCrew(root, [...folders.keys()]);
  const compiled = await crew.all('compile', (share) => ({
    root,
    shelf,
    knowledge,
    folders: new Map(share.map((slug) => [slug, folders.get(slug)!])),
  }));
  return {
    site: { ...site, articles: newestFirst(compiled.flatMap(({ cards }) => cards)) },
    problems: inOrder([...problems, ...compiled.flatMap((part) => part.problems)]),
    articleAt: articleShelf(shelf).articleAt,
    pictures: [...folders].flatMap(([slug, names]) =>
      names.filter((name) => PICTURE.test(name)).map((name) => `content/${slug}/${name}`),
    ),
    shelf,
    crew,
    close() {
      process.off('exit', clear);
      crew.end();
      clear();
    },
  };
}

/** Whether a file of the content is no article's. */
function isShared(file: string): boolean {
  const [, folder = '', ...rest] = file.split('/');
  return rest.length === 0 || Object.hasOwn(ENTRY_FOLDERS, folder);
}
