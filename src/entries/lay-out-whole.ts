import { whenIdle } from '../offline/when-idle.js';

/**
 * Lays out what the first screen did without, a section in each quiet moment: until then, programs
 * that ask for the words that a page shows (`innerText`) are given those of its beginning alone.
 * What is skipped at first is in src/styles/prose.css.
 */
export async function layOutWhole(): Promise<void> {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const show = (which: string): void => {
    sheet.replaceSync(`.prose > section:nth-of-type(${which}) { content-visibility: visible }`);
  };
  const sections = document.querySelectorAll('.prose > section').length;
  for (let shown = 2; shown < sections; shown += 1) {
    await whenIdle();
    show(`-n + ${shown}`);
  }
  // Those that a script draws later too.
  await whenIdle();
  show('n');
}
