import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ADJUDICATED, NEEDED_FOLDER } from './harness/adjudicated.js';
import { hasJava } from './harness/nu.js';

// In a project of its own that waits for the audit: see playwright.config.js.
// eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
test('no finding is excused that is not there any more', ({}, info) => {
  const folder = join(info.project.outputDir, NEEDED_FOLDER);
  const idle = ADJUDICATED.filter(
    ({ engine }, row) => (engine !== 'nu' || hasJava()) && !existsSync(join(folder, String(row))),
  );
  expect(idle.map(({ finding }) => String(finding))).toEqual([]);
});
