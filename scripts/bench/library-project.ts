import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a build reads, besides the articles and the packages. */
const SOURCES = ['src', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Copies the project into a folder of its own and fills its library: the articles of `content/`
 * again and again, each copy with a number in its address and its title.
 * @param count how many articles it has, those of `content/` among them
 * @returns the folder, below the system's for temporary files; to be removed by the caller
 */
export async function libraryProject(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-library-'));
  for (const name of [...SOURCES, 'content']) {
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const content = path.join(folder, 'content');
  const slugs = await articlesIn(content);
  for (let number = slugs.length; number < count; number += 1) {
    await copyArticle(content, slugs[number % slugs.length]!, number + 1);
  }
  return folder;
}

async function articlesIn(content: string): Promise<string[]> {
  const files = await readdir(content, { recursive: true });
  return files
    .filter((file) => path.basename(file) === 'article.md')
    .map((file) => path.dirname(file))
    .sort();
}

async function copyArticle(content: string, slug: string, number: number): Promise<void> {
  const folder = path.join(content, `${slug}-${number}`);
  await mkdir(folder);
  await cp(path.join(content, slug), folder, { recursive: true });
  const file = path.join(folder, 'article.md');
  const source = await readFile(file, 'utf8');
  await writeFile(file, source.replace(/^(?:short-)?title: .*$/gm, `$& (${number})`));
}
