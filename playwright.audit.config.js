/**
 * `npm run test:audit`: every page in every theme, language and width, with the settings open and
 * shut, where `npm test` looks at a sample of them.
 */
import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

// In the environment, since Playwright reads this file once more in each of its workers.
process.env.AUDIT = 'all';

const projects = (base.projects ?? []).filter(
  ({ name }) => name === 'audit' || name === 'adjudications',
);

export default defineConfig({
  ...base,
  projects: [
    ...projects,
    { name: 'keyboard', testMatch: '**/focus.spec.ts', use: projects[0]?.use ?? {} },
  ],
});
