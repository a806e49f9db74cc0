import { whenIdle } from '../offline/when-idle.js';

/**
 * Lays out what the first screen did without, a section in each quiet moment: until then, programs
 * that ask for the words that a page shows (`innerText`) are given those of its beginning alone.
 * What is skipped at first is in src/styles/prose.css. By an attribute of each section, since a change
 * of a style sheet has the browser ask it of every element: of a long text, 200 times.
 */
export async function layOutWhole(): Promise<void> {
  for (const section of document.querySelectorAll('.prose > section')) {
    await whenIdle();
    section.toggleAttribute('data-laid-out', true);
  }
  // Those that a script draws later too.
  await whenIdle();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.prose > section ~ section:nth-of-type(n) { content-visibility: visible }');
  document.adoptedStyleSheets.push(sheet);
}
