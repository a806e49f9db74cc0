import { whenIdle } from '../offline/when-idle.js';

/**
 * Sections of a text that is laid out whole. With each that is laid out the next one costs more, since
 * the browser places all of them anew: of 200, on a slow phone, it would be at it for 20 seconds.
 */
const MOST = 40;

/**
 * Lays out what the first screen did without, a section in each quiet moment: until then, programs
 * that ask for the words that a page shows (`innerText`) are given those of its beginning alone.
 * A text as long as a book is left to be laid out as it is read, as a reader's own texts are.
 * What is skipped at first is in src/styles/prose.css. By an attribute of each section: a style sheet
 * that changed with each would be asked of every element each time.
 */
export async function layOutWhole(): Promise<void> {
  const sections = document.querySelectorAll('.prose > section');
  if (sections.length > MOST) return;
  for (const section of sections) {
    await whenIdle();
    section.toggleAttribute('data-laid-out', true);
  }
  // Those that a script draws later too.
  await whenIdle();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.prose > section ~ section:nth-of-type(n) { content-visibility: visible }');
  document.adoptedStyleSheets.push(sheet);
}
