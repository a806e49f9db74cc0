import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { FaultySite } from '../faults/faulty-server.js';
import { test } from '../faults/faults-test.js';
import {
  askForUpdate,
  notOpening,
  notSaved,
  poisoned,
  registrationOf,
  savedFiles,
  until,
  visit,
} from '../faults/reader.js';
import { nextRelease, pagesOf, WORKER, type Release } from '../faults/release.js';
import { randomFrom, seedOfRun } from '../faults/seed.js';
import { playTabs } from '../faults/tabs-case.js';
import { ROOT } from './harness/built-pages.js';

const KILL_SWITCH = join(ROOT, 'src/kill-switch/service-worker.js');
const seed = seedOfRun();

const use = (page: Page) => page.getByRole('button', { name: 'Use it now' });
const shows = (page: Page, name: string) =>
  expect(page.locator('.release').last()).toHaveText(`Release ${name}`);

async function deploy(page: Page, site: FaultySite, release: Release): Promise<void> {
  site.release = release;
  await askForUpdate(page, site);
  await until('the version waits', async () => {
    const { waiting, installing } = await registrationOf(page, site);
    return waiting && !installing;
  });
}

for (const order of [0, 1]) {
  test(`a reader with several tabs takes a new version and loses nothing: order ${order} by chance`, async ({
    context,
    faultyServer,
    releases: { first, second },
  }) => {
    test.slow();
    const random = randomFrom(seed + order);
    const options = { killed: order === 0 };
    const played = await playTabs(context, faultyServer, [first, second], random, options);
    expect(played.problems, `${played.acts.join('; ')}; SEED=${seed}`).toEqual([]);
  });
}

test('a reader who was away for two versions comes to the newest by one reload', async ({
  page,
  faultyServer,
  releases: { first, second },
}) => {
  const site = faultyServer.open(first);
  await visit(page, site, 'real');
  await deploy(page, site, second);
  const third = nextRelease(first, 'three');
  site.release = third;
  await askForUpdate(page, site);
  await until('the newest is saved', async () => {
    const { installing } = await registrationOf(page, site);
    return !installing && notSaved(await savedFiles(page, site), third).length === 0;
  });
  let loads = 0;
  page.on('load', () => (loads += 1));
  await use(page).click();
  await shows(page, 'three');
  await page.waitForLoadState();
  expect(loads).toBe(1);
  expect(await notOpening(page, site, third, ['./', 'about/'], 'real')).toEqual([]);
});

test('a reader on a page that the new version has not got is told so, online and offline', async ({
  page,
  faultyServer,
  releases: { first },
}) => {
  const site = faultyServer.open(first);
  await visit(page, site, 'real');
  await page.goto(`${site.url}about/`);
  await deploy(page, site, nextRelease(first, 'two', ['about/']));
  let loads = 0;
  page.on('load', () => (loads += 1));
  await use(page).click();
  await shows(page, 'two');
  await page.waitForLoadState();
  expect(loads).toBe(1);

  site.up = false;
  const bookmark = await page.goto(`${site.url}about/`);
  expect(bookmark?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await page.locator('.brand').click();
  await expect(page).toHaveURL(site.url);
  await shows(page, 'two');
});

test('the kill switch removes the worker and what it saved, and nothing of the reader’s', async ({
  page,
  faultyServer,
  releases: { first, second },
}) => {
  const neighbour = faultyServer.open(second);
  await visit(page, neighbour, 'real');
  const site = faultyServer.open(first);
  await visit(page, site, 'real');
  await page.evaluate(async () => {
    localStorage.setItem('note', 'mine');
    const opening = indexedDB.open('notes', 1);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
  });
  let loads = 0;
  page.on('load', () => (loads += 1));

  const files = new Map(first.files).set(WORKER, readFileSync(KILL_SWITCH));
  site.release = { ...first, files };
  await askForUpdate(page, site);
  await until('the worker is gone', () =>
    page.evaluate(async (root) => {
      const left = (await caches.keys()).filter((name) => name.endsWith(root));
      const registrations = await navigator.serviceWorker.getRegistrations();
      return left.length === 0 && !registrations.some(({ scope }) => scope === root);
    }, site.url),
  );
  const kept = await page.evaluate(async () => ({
    note: localStorage.getItem('note'),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(kept.note).toBe('mine');
  // Beside what the pages themselves keep.
  expect(kept.databases).toContain('notes');
  expect(loads).toBe(0);

  await page.goto(`${site.url}about/`);
  await expect(page.locator('h1')).toBeVisible();
  expect(await notOpening(page, neighbour, second, ['./', 'about/'], 'real')).toEqual([]);
});

test('a reader whose new version arrived as an empty file gets the next one without asking', async ({
  page,
  faultyServer,
  releases: { first },
}) => {
  const site = faultyServer.open(first);
  site.release = { ...first, files: new Map(first.files).set(WORKER, Buffer.from('')) };
  await page.goto(site.url);
  await until('it is active', async () => (await registrationOf(page, site)).active);
  site.release = first;
  await page.clock.install();
  await page.goto(`${site.url}about/`);
  await askForUpdate(page, site);
  await until('the release is in charge', async () => {
    await page.clock.runFor(5_000);
    const { waiting, installing, active } = await registrationOf(page, site);
    const whole = notSaved(await savedFiles(page, site), first).length === 0;
    return whole && active && !waiting && !installing;
  });
  expect(poisoned(await savedFiles(page, site), first)).toEqual([]);
  expect(await notOpening(page, site, first, pagesOf(first), 'real')).toEqual([]);
});
