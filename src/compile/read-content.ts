import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PICTURE } from './article.js';

/**
 * Reads a folder of content for `compileSite`.
 * @param root path of the folder
 * @returns texts by path, such as `content/site.yaml` whatever the folder is called; of a picture
 *   the source of an SVG, else an empty text. Files that are neither are left out, hidden ones too.
 * @throws where the folder cannot be read
 */
export async function readContent(root: string): Promise<Map<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(root, join(file.parentPath, file.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .filter((path) => /\.(?:md|ya?ml)$/i.test(path) || PICTURE.test(path))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => {
        const isText = /\.(?:md|ya?ml|svg)$/i.test(path);
        const text = isText ? await readFile(join(root, path), 'utf8') : '';
        return [`content/${path.split(sep).join('/')}`, text];
      }),
    ),
  );
}
