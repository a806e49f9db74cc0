/**
 * Pages are written by a renderer of ours, since Lit's own takes most of a build. What it writes is
 * what Lit's writes, on every page: the marks for scripts that take a page over aside.
 */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { accessibilityResults } from '../../src/compile/accessibility-results.js';
import { inLanguage } from '../../src/compile/in-language.js';
import { renderTemplate } from '../../src/compile/render-template.js';
import { shippedPackages } from '../../src/compile/shipped-packages.js';
import { LANGUAGES } from '../../src/languages/language.js';
import { layout } from '../../src/pages/layout.js';
import { sitePages } from '../../src/pages/site-pages.js';
import { ROOT } from './harness/built-pages.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

/** By which Lit finds its parts again. No text has them, since its signs are escaped. */
const MARKS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

for (const language of LANGUAGES) {
  test(`every page in ${language} is written as Lit writes it`, async () => {
    const site = await readSite();
    const packages = shippedPackages(ROOT);
    await inLanguage(language, () => {
      const pages = sitePages(
        site,
        (slug) => site.articles.find((article) => article.slug === slug)!,
        (slug, file) => `${slug}/${file}`,
        packages,
        accessibilityResults(ROOT),
      );
      expect(pages.length).toBeGreaterThan(15);
      for (const { path, make } of pages) {
        const body = layout(make().frame);
        expect(renderTemplate(body), path).toBe(collectResultSync(render(body)).replace(MARKS, ''));
      }
    });
  });
}
