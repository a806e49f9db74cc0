import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PICTURE } from './article.js';

/**
 * Reads a project's content for `compileSite`.
 * @param root path of the folder that holds `content/`
 * @returns what {@link readTexts} gives, of every file of {@link contentPaths}
 * @throws where `content/` cannot be read
 */
export async function readContent(root: string): Promise<Map<string, string>> {
  return readTexts(root, await contentPaths(root));
}

/**
 * Lists a project's content.
 * @returns paths from the root, such as `content/site.yaml`, in order. Files that are neither texts
 *   nor pictures are left out, hidden ones too.
 * @throws where `content/` cannot be read
 */
export async function contentPaths(root: string): Promise<string[]> {
  const folder = join(root, 'content');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .filter((path) => /\.(?:md|ya?ml)$/i.test(path) || PICTURE.test(path))
    .sort()
    .map((path) => `content/${path.split(sep).join('/')}`);
}

/** @returns texts by path; of a picture the source of an SVG, else an empty text */
export async function readTexts(
  root: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => {
        const isText = /\.(?:md|ya?ml|svg)$/i.test(path);
        return [path, isText ? await readFile(join(root, path), 'utf8') : ''];
      }),
    ),
  );
}
