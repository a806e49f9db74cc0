import { sourceLocale, useLanguage } from '../languages/language.js';

/** The last work that was asked for. The interface speaks one language at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Does something in Node while the interface speaks a language, after what was asked for before.
 * @param tag one of the interface's languages
 * @returns what the work gives
 */
export function inLanguage<T>(tag: string, work: () => T | Promise<T>): Promise<T> {
  const done = last.then(async () => {
    await speak(tag);
    try {
      return await work();
    } finally {
      await speak(sourceLocale);
    }
  });
  last = done.catch(() => undefined);
  return done;
}

/**
 * Makes the interface speak a language. The library tells `window` of the change, which is there
 * for no longer than that: other packages take it for a sign of a browser.
 */
async function speak(tag: string): Promise<void> {
  Object.assign(globalThis, { window: new EventTarget() });
  try {
    await useLanguage(tag);
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}
