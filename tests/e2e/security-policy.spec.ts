/**
 * That every directive of the content policy is needed: each attack is stopped by its directive
 * and succeeds without it, and what the site itself does fails without the directive for it.
 * The policy tried is the built one, in header and `<meta>`, in a real Chromium.
 */
import { expect, test as base, type Page } from '@playwright/test';
import type { Directive } from '../../src/compile/content-security-policy.js';
import { ATTACKS, OWN_USES, type Attack } from './harness/policy-attacks.js';
import {
  builtPolicy,
  serveElsewhere,
  serveUnder,
  type Elsewhere,
  type Served,
  type TestServer,
} from './harness/policy-servers.js';

interface Servers {
  served: Served;
  site: TestServer;
  elsewhere: Elsewhere;
}

const test = base.extend<object, { servers: Servers }>({
  servers: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const served: Served = { policy: [], markup: '' };
      const site = await serveUnder(served);
      const elsewhere = await serveElsewhere();
      await use({ served, site, elsewhere });
      await site.stop();
      await elsewhere.stop();
    },
    { scope: 'worker' },
  ],
});

test.use({ serviceWorkers: 'block' });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      reports.push(effectiveDirective);
    });
  });
});

const reportsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { reports: string[] }).reports);

const without = (name: string): Directive[] => builtPolicy().filter(([other]) => other !== name);

const instead = (policy: Directive[], directive: Directive): Directive[] =>
  policy.map((other) => (other[0] === directive[0] ? directive : other));

const opened = (name: string): Directive[] =>
  instead(builtPolicy(), [name, '*', 'data:', 'blob:', "'unsafe-inline'"]);

/** Opens a page under a policy and attacks it. @returns `reached`, or by what it was stopped */
async function attack(
  page: Page,
  { served, site, elsewhere }: Servers,
  { markup, act, reached, beside, reported, directive }: Attack,
  policy: Directive[],
): Promise<string> {
  served.policy = beside ? instead(policy, beside) : policy;
  served.markup = markup?.(elsewhere.origin) ?? '';
  elsewhere.asked.length = 0;
  await page.goto(`${site.origin}/about/`, { waitUntil: 'domcontentloaded' });
  await act?.(page, elsewhere);
  const stop = reported ?? directive;
  let outcome = '';
  await expect
    .poll(async () => {
      const done = await reached(page, elsewhere);
      const reports = done ? [] : await reportsOf(page).catch(() => []);
      outcome = done ? 'reached' : reports.includes(stop) ? `stopped by ${stop}` : '';
      return outcome;
    })
    .not.toBe('');
  return outcome;
}

async function works(
  page: Page,
  { served, site }: Servers,
  use: (page: Page) => Promise<boolean>,
  policy: Directive[],
): Promise<boolean> {
  Object.assign(served, { policy, markup: '' });
  await page.goto(`${site.origin}/about/`);
  return use(page);
}

const permits = (name: string): boolean => OWN_USES.some(({ directive }) => directive === name);

for (const one of ATTACKS) {
  const { directive, what, reported = directive } = one;

  test(`${directive}: whoever ${what} is stopped by it, and by nothing else`, async ({
    page,
    servers,
  }) => {
    expect(await attack(page, servers, one, builtPolicy())).toBe(`stopped by ${reported}`);
    // Without a directive that permits something, default-src forbids it: so that one is opened.
    const policy = permits(directive) ? opened(directive) : without(directive);
    expect(await attack(page, servers, one, policy)).toBe('reached');
  });
}

for (const { directive, what, works: use } of OWN_USES) {
  test(`${directive}: the site ${what} by it, and not without`, async ({ page, servers }) => {
    expect(await works(page, servers, use, builtPolicy())).toBe(true);
    expect(await works(page, servers, use, without(directive))).toBe(false);
  });
}

test('frame-ancestors: another site cannot show ours inside its own, and could without it', async ({
  page,
  servers: { served, site, elsewhere },
}) => {
  const frameAt = async (policy: Directive[]): Promise<string> => {
    Object.assign(served, { policy, markup: '' });
    await page.goto(`${elsewhere.origin}/a.html?frame=${site.origin}/about/`);
    return page.frames()[1]!.url();
  };
  expect(await frameAt(builtPolicy())).toMatch(/^chrome-error:/);
  expect(await frameAt(without('frame-ancestors'))).toBe(`${site.origin}/about/`);
});

for (const name of ['lit-html', 'lectern']) {
  test(`trusted-types: the site’s elements draw themselves by the name ${name}, and not without`, async ({
    page,
    servers,
  }) => {
    const names = builtPolicy().find(([directive]) => directive === 'trusted-types')!;
    const fewer = names.filter((other) => other !== name) as [string, ...string[]];
    const draws = (): Promise<boolean> =>
      page.evaluate(() => customElements.get('offline-status') !== undefined);
    expect(names).toContain(name);
    expect(await works(page, servers, draws, builtPolicy())).toBe(true);
    expect(await works(page, servers, draws, instead(builtPolicy(), fewer))).toBe(false);
  });
}

test('no directive stands in the policy without a test of what it is for', () => {
  const tested = [...ATTACKS.map(({ directive }) => directive), 'frame-ancestors'];
  expect([...new Set(tested)].sort()).toEqual(
    builtPolicy()
      .map(([name]) => name)
      .sort(),
  );
});
