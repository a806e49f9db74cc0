import type { Article } from '../../src/model/article.js';
import { STATUSES } from '../../src/model/statement.js';
import { numberedStatements, pointsOn, statementsIn } from '../../src/model/trace.js';
import { statusLabel } from '../../src/languages/status-labels.js';
import { normalise } from './harness/expected-text.js';
import { open } from './harness/ready.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

let article: Article;
test.beforeAll(async () => {
  const { articles } = await readSite();
  article = articles.find(({ slug }) => slug === 'aleppo-ceasefire')!;
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every statement stands with its speaker, side, setting, caution and how sure it is', async ({
    page,
  }) => {
    await page.goto(`./${article.slug}/voices/`);
    await expect(page.locator('.statement')).toHaveCount(article.statements.length);
    const items = await page.locator('.statement').evaluateAll((all) =>
      all.map((item) => ({
        id: item.id,
        text: (item as HTMLElement).textContent,
        shapes: item.querySelectorAll('.status-shape').length,
        links: [...item.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      })),
    );
    for (const [index, statement] of article.statements.entries()) {
      const { id, text, shapes, links } = items[index]!;
      expect(id).toBe(statement.id);
      const { who, setting, note, status, by, paragraph } = statement;
      for (const words of [who, setting ?? '', note ?? '', statement.text, statusLabel(status)]) {
        expect(normalise(text), id).toContain(normalise(words));
      }
      expect(shapes, id).toBe(1);
      expect(links, id).toEqual([
        ...(by === null ? [] : [`../glossary/#${by}`]),
        `../#${paragraph}`,
        ...pointsOn(article, paragraph).map(({ point }) => `../summary/#${point.id}`),
      ]);
    }
  });

  test('the number of the killed is told as reports received, not as a toll', async ({ page }) => {
    await page.goto(`./${article.slug}/voices/`);
    const statement = page.locator('.statement', { hasText: '82 civilians' });
    await expect(statement).toContainText('Claimed by the speaker');
    await expect(statement).toContainText('Reports received, not a confirmed toll.');
  });

  test('the three signs differ in their shape, and each is explained in words once', async ({
    page,
  }) => {
    await page.goto(`./${article.slug}/voices/`);
    const shapes = await page
      .locator('.legend .status-shape')
      .evaluateAll((all) =>
        all.map((shape) => shape.firstElementChild?.getAttribute('d') ?? 'disc'),
      );
    expect(new Set(shapes).size).toBe(3);
    for (const label of STATUSES.map(statusLabel)) {
      await expect(page.locator('.legend dt', { hasText: label })).toHaveCount(1);
    }
  });

  test('every point of the summary leads to its speakers, and they lead back to it', async ({
    page,
  }) => {
    const { sentence, points, plain } = article.summary;
    await page.goto(`./${article.slug}/summary/`);
    const summary = await page.evaluate((): Record<string, (string | null)[]> =>
      Object.fromEntries(
        [...document.querySelectorAll('.said-by')].map((list): [string, (string | null)[]] => [
          (list.closest('li') ?? list.previousElementSibling?.previousElementSibling)?.id ?? '',
          [...list.querySelectorAll('a')].map((link) => link.getAttribute('href')),
        ]),
      ),
    );
    await page.goto(`./${article.slug}/voices/`);
    const voices = await page
      .locator('.statement')
      .evaluateAll((items): Record<string, (string | null)[]> =>
        Object.fromEntries(
          items.map((item): [string, (string | null)[]] => [
            item.id,
            [...item.querySelectorAll('a')].map((link) => link.getAttribute('href')),
          ]),
        ),
      );
    let walked = 0;
    for (const point of [sentence, ...points, ...plain]) {
      const statements = statementsIn(article, point.evidence);
      expect(summary[point.id] ?? [], point.id).toEqual(
        statements.map(({ id }) => `../voices/#${id}`),
      );
      for (const { id } of statements) {
        expect(voices[id], id).toContain(`../summary/#${point.id}`);
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(20);
  });

  test('a paragraph tells its points and speakers where a link led to it, and else is quiet', async ({
    page,
  }) => {
    await page.goto(`./${article.slug}/`);
    await expect(page.locator('.way-back').filter({ visible: true })).toHaveCount(0);
    await page.goto(`./${article.slug}/#churkin`);
    const ways = page.locator('.way-back').filter({ visible: true });
    await expect(ways).toHaveCount(1);
    await ways.getByRole('link', { name: /^Vitaly Churkin/ }).click();
    await expect(page).toHaveURL(/\/voices\/#s\d+$/);
    await page.locator('.statement:target').getByRole('link', { name: 'Vitaly Churkin' }).click();
    await expect(page).toHaveURL(/\/glossary\/#vitaly-churkin$/);
    await page.locator('.entry:target .statement-link').first().click();
    await expect(page).toHaveURL(/\/voices\/#s\d+$/);
  });

  test('a note leads back to each place that refers to it', async ({ page, pages }) => {
    let several = 0;
    for (const path of pages.filter((one) => /^[^/]+\/$/.test(one))) {
      await page.goto(`./${path}`);
      const wrong = await page.evaluate(() => {
        const hrefs = (selector: string, attribute: string) =>
          [...document.querySelectorAll(selector)].map((link) => link.getAttribute(attribute)!);
        const places = hrefs('[role=doc-noteref]', 'id').map((id) => `#${id}`);
        const back = hrefs('[role=doc-backlink]', 'href');
        return { lost: places.filter((place) => !back.includes(place)), many: back };
      });
      expect(wrong.lost, path).toEqual([]);
      several += wrong.many.filter((href) => href.endsWith('-2')).length;
    }
    expect(several).toBeGreaterThan(0);
  });
});

test.describe('with JavaScript', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

  test('a reader filters by side with the keyboard, and finds the choice again on reload', async ({
    page,
  }) => {
    await open(page, `${article.slug}/voices/`);
    const civilians = article.statements.filter(({ side }) => side === 'civilian');
    await page.locator('details.filter > summary').press('Enter');
    await page.getByRole('checkbox', { name: /^Civilians/ }).press('Space');
    const shown = page.locator('.statement').filter({ visible: true });
    await expect(shown).toHaveCount(civilians.length);
    await expect(page.getByRole('status')).toHaveText(
      `Statements shown: ${civilians.length} of ${article.statements.length}.`,
    );
    await expect(page).toHaveURL(/\?side=civilian$/);

    await page.reload();
    await expect(shown).toHaveCount(civilians.length);
    await expect(page.getByRole('checkbox', { name: /^Civilians/ })).toBeChecked();
    await page.getByRole('checkbox', { name: /^Called unverified/ }).press('Space');
    await expect(shown).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await expect(shown).toHaveCount(article.statements.length);
    await expect(page.locator('details.filter > summary')).toBeFocused();
  });

  test('on paper every statement stands, whatever is filtered', async ({ page }) => {
    await open(page, `${article.slug}/voices/?side=press`);
    const shown = page.locator('.statement').filter({ visible: true });
    await expect(shown).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(shown).toHaveCount(article.statements.length);
    await expect(page.locator('statement-filter')).toBeHidden();
  });

  test('claims are marked only for who chose it, and the text is the same', async ({ page }) => {
    await open(page, `${article.slug}/`);
    const text = () =>
      page
        .locator('main .prose')
        .first()
        .evaluate((it) => it.textContent);
    const signs = page.locator('.claim-sign').filter({ visible: true });
    const named = page.getByRole('link', { name: /^Statement \d+, / });
    const before = await text();
    await expect(signs).toHaveCount(0);
    await expect(named).toHaveCount(0);
    await page.evaluate(() => document.documentElement.setAttribute('data-claims', 'on'));
    await expect(signs).toHaveCount(article.statements.length);
    await expect(named).toHaveCount(article.statements.length);
    expect(await text()).toBe(before);
    for (const { number, status } of numberedStatements(article).slice(0, 3)) {
      const sure = { confirmed: 'stated', claimed: 'claimed', unverified: 'called unverified' };
      await expect(
        page.getByRole('link', { name: `Statement ${number}, ${sure[status]}` }),
      ).toHaveCount(1);
    }
  });

  test('the setting is found in the panel, holds, and leads to who says it', async ({ page }) => {
    await open(page, `${article.slug}/`);
    await page.locator('header .settings-link').click();
    const panel = page.locator('type-settings');
    await panel.getByText('More', { exact: true }).click();
    await panel.getByRole('group', { name: 'Mark what is claimed' }).getByLabel('On').check();
    await page.reload();
    const sign = page.locator('#churkin .claim-sign');
    await expect(sign).toBeVisible();
    await sign.press('Enter');
    await expect(page.locator('.statement:target')).toContainText('Vitaly Churkin');
  });
});

test('the voices and a choice among them are there without a network', async ({ page, server }) => {
  await open(page, `${article.slug}/voices/`);
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await server.stop();
  await page.goto(`./${article.slug}/voices/?status=unverified`);
  await expect(page.locator('.statement').filter({ visible: true })).toHaveCount(
    article.statements.filter(({ status }) => status === 'unverified').length,
  );
});
