import { useLanguage } from '../languages/language.js';

/**
 * Makes the interface speak a language in Node. The library tells `window` of the change, which is
 * there for no longer than that: other packages take it for a sign of a browser.
 * @param tag one of the interface's languages
 */
export async function speak(tag: string): Promise<void> {
  Object.assign(globalThis, { window: new EventTarget() });
  try {
    await useLanguage(tag);
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}
