import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PICTURE } from './article.js';

/**
 * Reads a project's content for `compileSite`.
 * @param root path of the folder that holds `content/`
 * @returns texts by path from there, such as `content/site.yaml`; of a picture the source of an
 *   SVG, else an empty text. Files that are neither are left out, hidden ones too.
 * @throws where `content/` cannot be read
 */
export async function readContent(root: string): Promise<Map<string, string>> {
  const folder = join(root, 'content');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .filter((path) => /\.(?:md|ya?ml)$/i.test(path) || PICTURE.test(path))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => {
        const isText = /\.(?:md|ya?ml|svg)$/i.test(path);
        const text = isText ? await readFile(join(folder, path), 'utf8') : '';
        return [`content/${path.split(sep).join('/')}`, text];
      }),
    ),
  );
}
