/** `npm run schemas`: writes what lets editors complete and explain the files of content/. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorSchemas } from '../src/compile/editor-schemas.js';

const root = path.resolve(import.meta.dirname, '..');
for (const [file, text] of editorSchemas()) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}
