import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DESKTOP_PACKAGES, DESKTOP_PROGRAMS, startDesktop } from './desktop.js';

/** The version that the transcripts are of; others put things in other words. */
const VERSION = '43.';
const ORCA = '/usr/bin/orca';

export const ORCA_PACKAGES = [...DESKTOP_PACKAGES, 'orca'];

/** @throws where there is no Orca */
export function orcaVersion(): string {
  return execFileSync(ORCA, ['--version'], { encoding: 'utf8' }).trim();
}

/** Why what Orca says cannot be looked at here, or null where it can. */
export function orcaMissing(): string | null {
  const missing = [...DESKTOP_PROGRAMS, ORCA].filter((program) => !existsSync(program));
  if (missing.length > 0) return `Orca cannot be had here: no ${missing.join(', ')}.`;
  const version = orcaVersion();
  return version.startsWith(VERSION)
    ? null
    : `The transcripts are of Orca ${VERSION}x, and this is ${version}.`;
}

/**
 * What a reader would have switched off: the echo of keys; and reading the whole of a page, with
 * the number of its links, as soon as it is there. The log is written line by line.
 */
const CUSTOMISATIONS = `
from orca import debug, settings
debug.debugFile.reconfigure(line_buffering=True)
settings.enableKeyEcho = False
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
`;

/** An utterance in Orca's log; behind it stands the voice. */
const UTTERANCE = /SPEECH OUTPUT: '([\s\S]*?)'(?: voice=\w+)?\s*(?:[{[][^\n]*)?\n/g;

/** A key in Orca's log, when Orca has begun to act on it. */
const KEY_DOWN = /^vvvvv PROCESS ATSPI_KEY_PRESSED_EVENT/gm;

/** How often the log is looked into, in milliseconds. */
const GLANCE_MS = 100;
/** How long is waited for something that must be said. */
const PATIENCE_MS = 60_000;
/** A key that has not come to Orca by then, in ms, was lost by the desktop, and is pressed again. */
const LOST_MS = 20_000;
const TRIES = 3;
/** Orca has no more to say when it has been still for this long; it gives no other sign. */
const STILL_MS = 3000;

/** Orca, a Chromium beside it, and hands and ears for both. */
export interface Listener {
  /** Opens the first page of a visit, in a new browser, and waits until Orca is through with it. */
  open: (url: string) => Promise<void>;
  /**
   * Presses keys, and again only where they never came to Orca: one that is slow to answer would
   * act on both.
   */
  press: (keys: string) => Promise<void>;
  /** All that was said since Orca began, an utterance each; one said again at once stands once. */
  heard: () => string[];
  /** Waits until nothing more is said. */
  still: () => Promise<void>;
  stop: () => void;
}

/** Said of a page only where it takes its time. */
const SLOW = 'Loading. Please wait.';

/**
 * @returns the utterances of a log, their spaces made alike, without what hangs on the machine: Orca
 *   says where it is a second time if the browser tells it of the focus later than it looked itself
 */
export function utterancesOf(log: string): string[] {
  return [...log.matchAll(UTTERANCE)]
    .map(([, words]) => words!.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '' && words !== SLOW)
    .filter((words, at, all) => words !== all[at - 1]);
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Orca was waited for in vain: ${what}.`);
    await delay(GLANCE_MS);
  }
}

/**
 * Starts Orca on a desktop of its own.
 * @param browser a program of Chromium's, and its arguments
 * @returns null where it cannot begin to speak on this machine, which says nothing of the site
 */
export async function startOrca([program, ...args]: readonly string[]): Promise<Listener | null> {
  const desktop = await startDesktop().catch(() => null);
  if (!desktop) return null;
  const preferences = join(desktop.home, 'orca');
  mkdirSync(preferences);
  writeFileSync(join(preferences, 'orca-customizations.py'), CUSTOMISATIONS);
  const programs = join(desktop.home, 'bin');
  mkdirSync(programs);
  // Orca looks for another one of its user's on any desktop, and ends where there is one.
  writeFileSync(join(programs, 'pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o700 });
  const log = join(desktop.home, 'orca.log');
  desktop.start(ORCA, ['--user-prefs', preferences, '--debug-file', log]);
  const read = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const heard = (): string[] => utterancesOf(read());
  const keysDown = (): number => [...read().matchAll(KEY_DOWN)].length;
  try {
    await until('it says that it is on', () => heard().includes('Screen reader on.'));
  } catch {
    desktop.stop();
    return null;
  }

  const still = async (): Promise<void> => {
    let length = -1;
    for (let quiet = 0; quiet < STILL_MS; quiet += GLANCE_MS) {
      const now = read().length;
      if (now !== length) quiet = 0;
      length = now;
      await delay(GLANCE_MS);
    }
  };

  return {
    open: async (url) => {
      desktop.start(program!, [
        ...args,
        '--force-renderer-accessibility',
        '--lang=en-GB',
        `--user-data-dir=${join(desktop.home, 'profile')}`,
        `--app=${url}`,
      ]);
      // Said once, on a first visit: the last of what a page says by itself.
      await until('it says that the site is saved', () =>
        heard().includes('Saved. You can read all of this without a connection.'),
      );
      await still();
    },
    press: async (keys) => {
      const due = keysDown() + keys.split('+').length;
      for (let tries = TRIES; tries > 0 && keysDown() < due; tries -= 1) {
        await desktop.press(keys);
        for (let left = LOST_MS; left > 0 && keysDown() < due; left -= GLANCE_MS) {
          await delay(GLANCE_MS);
        }
      }
    },
    heard,
    still,
    stop: desktop.stop,
  };
}
