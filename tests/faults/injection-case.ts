import type { Page } from '@playwright/test';
import { ENDLESS, HARMLESS, type FaultName } from './faults.js';
import type { FaultySite, FaultyServer } from './faulty-server.js';
import {
  askForUpdate,
  enter,
  notOpening,
  notSaved,
  poisoned,
  registrationOf,
  savedFiles,
  until,
  visit,
  type Visits,
} from './reader.js';
import { nextRelease, pagesOf, withFetchLimit, type Release } from './release.js';

export const PHASES = ['install', 'update'] as const;

/** One fault, on one file, while a release is being saved. */
export interface InjectionCase {
  phase: (typeof PHASES)[number];
  fault: FaultName;
  url: string;
  visits: Visits;
}

/** The releases that every case is played with. */
export interface Releases {
  first: Release;
  second: Release;
  /** The same two, giving up early on a server that hangs. */
  firstHasty: Release;
  secondHasty: Release;
}

/** Long enough for a sound answer on a busy machine. */
const HASTY_MS = 1_500;

/** @param first a built site */
export function releasesFrom(first: Release): Releases {
  const second = nextRelease(first, 'two');
  return {
    first,
    second,
    firstHasty: withFetchLimit(first, HASTY_MS),
    secondHasty: withFetchLimit(second, HASTY_MS),
  };
}

/** Addresses of the files that are saved in a phase. */
export function urlsIn(phase: InjectionCase['phase'], { first, second }: Releases): string[] {
  return (phase === 'install' ? first : second).entries.map(({ url }) => url);
}

export const titleOf = ({ phase, fault, url }: InjectionCase): string =>
  `${fault} for ${url} at ${phase}`;

/** Waits until the fault has struck and the browser has drawn its conclusion. */
async function struck(page: Page, site: FaultySite): Promise<void> {
  await until('the fault has struck', () => site.spoilt > 0);
  await until(
    'the installation has ended',
    async () => !(await registrationOf(page, site)).installing,
  );
}

async function duringInstall(
  page: Page,
  site: FaultySite,
  { fault, url, visits }: InjectionCase,
  { first, firstHasty }: Releases,
): Promise<string[]> {
  site.release = ENDLESS.has(fault) ? firstHasty : first;
  site.injection = { fault, url, whom: 'saving' };
  await enter(page, site, visits);
  await struck(page, site);
  const problems = poisoned(await savedFiles(page, site), first);
  if (HARMLESS.has(fault)) {
    await until('it is active', async () => (await registrationOf(page, site)).active);
  } else if ((await registrationOf(page, site)).active) {
    problems.push('a release that is not whole has taken over');
  }

  site.injection = null;
  site.release = first;
  await visit(page, site, visits);
  const files = await savedFiles(page, site);
  problems.push(...poisoned(files, first), ...notSaved(files, first));
  const pages = url.endsWith('/') ? ['./', url] : ['./'];
  problems.push(...(await notOpening(page, site, first, pages, visits)));
  return problems;
}

async function duringUpdate(
  page: Page,
  site: FaultySite,
  { fault, url, visits }: InjectionCase,
  { first, second, secondHasty }: Releases,
): Promise<string[]> {
  await visit(page, site, visits);
  site.release = ENDLESS.has(fault) ? secondHasty : second;
  site.injection = { fault, url, whom: 'saving' };
  await askForUpdate(page, site);
  await struck(page, site);
  let files = await savedFiles(page, site);
  const problems = [...poisoned(files, first, second), ...notSaved(files, first)];
  const { waiting } = await registrationOf(page, site);
  if (waiting && !HARMLESS.has(fault)) problems.push('a release that is not whole waits');
  problems.push(...(await notOpening(page, site, first, pagesOf(first), visits)));

  site.injection = null;
  site.release = second;
  await enter(page, site, visits);
  await askForUpdate(page, site);
  await until('the release waits', async () => {
    const { waiting: waits, installing } = await registrationOf(page, site);
    return waits && !installing;
  });
  files = await savedFiles(page, site);
  problems.push(...poisoned(files, first, second), ...notSaved(files, first));
  return [...problems, ...notSaved(files, second)];
}

/**
 * Plays one case through, in a folder of the server of its own.
 * @param page of any context; it is left on a page of the case's
 * @returns what was not as promised
 */
export async function playCase(
  page: Page,
  server: FaultyServer,
  releases: Releases,
  injectionCase: InjectionCase,
): Promise<string[]> {
  const site = server.open(releases.first);
  try {
    const play = injectionCase.phase === 'install' ? duringInstall : duringUpdate;
    return await play(page, site, injectionCase, releases);
  } catch (error) {
    return [String(error).split('\n')[0]!];
  } finally {
    // What still hangs must not hold the next case back.
    site.up = false;
  }
}
