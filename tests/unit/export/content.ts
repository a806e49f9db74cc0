import { compileSite, type CompiledSite } from '../../../src/compile/compile-site.js';
import type { CopyPictures } from '../../../src/export/copy-picture.js';

/** The files of `content/`, by path. */
export async function contentFiles(): Promise<Map<string, string>> {
  const response = await fetch('/__content.json');
  return new Map(Object.entries((await response.json()) as Record<string, string>));
}

/** The site's own content, compiled. */
export async function contentSite(): Promise<CompiledSite> {
  return compileSite(await contentFiles());
}

/** Every picture of the content, by its file's name. */
export async function contentPictures(): Promise<CopyPictures> {
  const files = await contentFiles();
  return new Map(
    [...files]
      .filter(([path]) => path.endsWith('.svg'))
      .map(([path, source]) => [
        path.slice(path.lastIndexOf('/') + 1),
        { type: 'image/svg+xml', bytes: new TextEncoder().encode(source) },
      ]),
  );
}
