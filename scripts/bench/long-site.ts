import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { serveBenchSite, type BenchSite } from './bench-site.js';
import { buildProject } from './build-project.js';
import { libraryProject } from './library-project.js';
import { longText } from './long-text.js';

/** How long the article is. */
export const LONG_WORDS = 100_000;

/** Its address. */
export const LONG = 'bench-long/';

/** Builds the site with one article more, of 100,000 words, and serves it with its bare page. */
export async function serveLongSite(): Promise<BenchSite> {
  const project = await libraryProject(0);
  try {
    const content = path.join(project, 'content');
    const folder = path.join(content, LONG);
    const { article, summary } = longText(LONG_WORDS, await actorNames(content));
    await mkdir(folder);
    await writeFile(path.join(folder, 'article.md'), article);
    await writeFile(path.join(folder, 'summary.md'), summary);
    return await serveBenchSite({ dist: await buildProject(project), article: LONG, quality: 9 });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

async function actorNames(content: string): Promise<string[]> {
  const folder = path.join(content, 'actors');
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (file) => {
      const { name } = parse(await readFile(path.join(folder, file), 'utf8')) as { name: string };
      return name;
    }),
  );
}
