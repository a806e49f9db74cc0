import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESERVED_IDS } from '../../src/compile/reserved-ids.js';
import { ROOT } from './harness/built-pages.js';
import { expect, test } from './harness/test.js';

test('every id that a page or an element has of its own is kept from content', () => {
  const files = ['src/pages', 'src/elements', 'src/compile', '.']
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
    .filter((file) => /\.(?:ts|html)$/.test(file));
  const ids = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bid="([a-z][a-z\d-]*)"/g)].map(
      ([, id]) => id!,
    ),
  );
  expect(ids.length).toBeGreaterThan(20);
  expect([...new Set(ids)].filter((id) => !RESERVED_IDS.has(id)).sort()).toEqual([]);
});
