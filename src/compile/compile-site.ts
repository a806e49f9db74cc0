import type { ArticleCard } from '../model/article-card.js';
import type { PublishedArticle } from '../model/article.js';
import type { Problem } from '../model/problem.js';
import type { Site, WholeSite } from '../model/site.js';
import { readArticle } from './article.js';
import { checkData } from './check-data.js';
import { ENTRY_FOLDERS, readEntries, type ReadEntries } from './entries.js';
import { checkEntryWords } from './entry-words.js';
import { gatherKnowledge, type Knowledge } from './knowledge.js';
import { writeNearest } from './nearest.js';
import { readYaml } from './read-yaml.js';
import { reportFor } from './report.js';
import { slugFault } from './reserved.js';
import { siteSchema } from './schema.js';

const ARTICLE_FILES = ['article.md', 'summary.md', 'timeline.yaml', 'ties.yaml'];

/** What content was compiled to. */
export interface CompiledSite {
  site: WholeSite;
  /** By file and line. Where there is one, the site may lack parts. */
  problems: Problem[];
}

/** A site before anything is known of it. */
export const NO_SITE: Omit<Site, 'articles' | 'entries'> = {
  name: '',
  description: '',
  language: 'en',
  descriptions: {},
  url: null,
  contact: null,
  saved: 30,
};

/** What the articles of a site rest on, and which there are. */
export interface Ground {
  /** What the site is besides its articles. */
  site: Omit<Site, 'articles'>;
  knowledge: Knowledge;
  /** Names of the files of each article, by its slug. */
  folders: ReadonlyMap<string, readonly string[]>;
}

/**
 * Compiles the content of a site, in the format of content/README.md.
 * @param files texts by path, such as `content/aleppo-ceasefire/article.md`; a picture has the
 *   source of an SVG or an empty text
 * @returns the site, and every mistake in its content; it never throws for what content says
 */
export function compileSite(files: ReadonlyMap<string, string>): CompiledSite {
  const problems: Problem[] = [];
  const { site, knowledge, folders } = readGround([...files.keys()], files, problems);
  const articles = [...folders].map(([slug, names]) => {
    const own = new Map(names.map((name) => [name, files.get(`content/${slug}/${name}`)!]));
    return compileArticle(slug, own, knowledge, problems);
  });
  return { site: { ...site, articles: newestFirst(articles) }, problems: inOrder(problems) };
}

/**
 * Reads all that is not an article's.
 * @param paths of all files of the content
 * @param files texts by path; those of articles may be left out
 * @param problems is added to
 */
export function readGround(
  paths: readonly string[],
  files: ReadonlyMap<string, string>,
  problems: Problem[],
): Ground {
  const texts = new Map([...files].map(([path, text]) => [path, normalise(text)]));
  const { entries, roles, words } = readEntries(texts, problems);
  const knowledge = gatherKnowledge(entries);
  checkEntryWords(words, knowledge.explained, problems);
  const folders = articleFolders(paths, problems);
  for (const slug of folders.keys()) checkSlug(slug, problems);
  checkRoles(roles, new Set(folders.keys()), problems);
  const site = { ...readSite(texts, problems), entries: [...entries.values()] };
  return { site, knowledge, folders };
}

/**
 * Compiles one article.
 * @param files texts of its folder by name, pictures as for {@link compileSite}
 * @param problems is added to
 */
export function compileArticle(
  slug: string,
  files: ReadonlyMap<string, string>,
  knowledge: Knowledge,
  problems: Problem[],
): PublishedArticle {
  const texts = new Map([...files].map(([name, text]) => [name, normalise(text)]));
  return readArticle({ slug, files: texts }, knowledge, problems);
}

/** Articles in the order of a library; those of one day by their slugs. */
export function newestFirst<One extends Pick<ArticleCard, 'published' | 'slug'>>(
  articles: readonly One[],
): One[] {
  return articles.toSorted(
    (one, other) => compare(other.published, one.published) || compare(one.slug, other.slug),
  );
}

/** Problems by file and line. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line);
}

/** Lines that end in a line feed, and letters in their composed form. */
function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

function readSite(files: ReadonlyMap<string, string>, problems: Problem[]): typeof NO_SITE {
  const path = 'content/site.yaml';
  const report = reportFor(path, problems);
  const source = files.get(path);
  if (source === undefined) {
    report(1, 'The site has no name.', `Write ${path} with the keys name and description.`);
    return NO_SITE;
  }
  const { value } = checkData(siteSchema, readYaml(source, 1, report), report);
  const { name = '', description = '', language = 'en', descriptions = {} } = value;
  const { url = null, contact = null, saved = NO_SITE.saved } = value;
  const root = url === null || url.endsWith('/') ? url : `${url}/`;
  return { name, description, language, descriptions, url: root, contact, saved };
}

/** The folders that hold an article or a part of one, by slug. */
function articleFolders(paths: readonly string[], problems: Problem[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const [, folder = '', name = ''] = /^content\/(?:([^/]+)\/)?(.+)$/.exec(path) ?? [];
    if (isText(name)) checkPlace(path, folder, name, problems);
    if (folder === '' || Object.hasOwn(ENTRY_FOLDERS, folder)) continue;
    const known = folders.get(folder);
    if (known) known.push(name);
    else folders.set(folder, [name]);
  }
  for (const [slug, names] of folders) {
    if (names.includes('article.md')) continue;
    folders.delete(slug);
    const part = ARTICLE_FILES.find((name) => names.includes(name));
    if (part === undefined) continue;
    reportFor(`content/${slug}/${part}`, problems)(
      1,
      `There is no article for this ${part}.`,
      `Write content/${slug}/article.md, or remove the file.`,
    );
  }
  return folders;
}

function isText(name: string): boolean {
  return /\.(?:md|ya?ml)$/i.test(name);
}

/** Reports a text that nothing would read. */
function checkPlace(path: string, folder: string, name: string, problems: Problem[]): void {
  const report = reportFor(path, problems);
  if (Object.hasOwn(ENTRY_FOLDERS, folder)) {
    if (!/^[^/]+\.yaml$/.test(name)) {
      report(
        1,
        'This file is not an entry.',
        'Give it a name that ends in .yaml, in the folder itself.',
      );
    }
    return;
  }
  const known = folder === '' ? ['site.yaml', 'README.md'] : ARTICLE_FILES;
  if (known.includes(name)) return;
  const otherwise = `Name it ${known.join(' or ')}, or move it out of content/.`;
  report(1, 'Nothing reads this file.', writeNearest(name, known, otherwise));
}

function checkSlug(slug: string, problems: Problem[]): void {
  const fault = slugFault(slug);
  if (fault) reportFor(`content/${slug}/article.md`, problems)(1, fault.message, fault.mend);
}

function checkRoles(
  roles: ReadEntries['roles'],
  slugs: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const { slug, file, line } of roles) {
    if (slugs.has(slug)) continue;
    reportFor(file, problems)(
      line,
      `A role is told for the article “${slug}”, which is not there.`,
      writeNearest(slug, slugs, "Write the name of an article's folder, or remove the role."),
    );
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
