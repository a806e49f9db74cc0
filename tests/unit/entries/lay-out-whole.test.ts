import { expect } from 'chai';
import { layOutWhole } from '../../../src/entries/lay-out-whole.js';

const style = document.createElement('style');
style.textContent = '.prose > section ~ section:not([data-laid-out]) { content-visibility: auto }';

/** Puts a text of so many sections into the page, of which the first screen shows none but the first. */
function textOf(sections: number): HTMLElement {
  const text = document.createElement('div');
  text.className = 'prose';
  for (let number = 1; number <= sections; number += 1) {
    const section = document.createElement('section');
    section.style.marginBlockEnd = '4000px';
    section.textContent = `Part ${number}.`;
    text.append(section);
  }
  document.body.replaceChildren(text);
  return text;
}

describe('what a program is told that asks for the words a page shows', () => {
  before(() => document.head.append(style));
  after(() => style.remove());

  it('is all of an article, once there was time', async () => {
    const text = textOf(40);
    expect(text.innerText).to.not.contain('Part 40.');
    await layOutWhole();
    expect(text.innerText).to.contain('Part 40.');
  });

  it('is what is near the screen of a text as long as a book, which is laid out as it is read', async () => {
    document.adoptedStyleSheets = [];
    const text = textOf(41);
    await layOutWhole();
    expect(text.innerText).to.contain('Part 1.').and.not.contain('Part 41.');
    text.lastElementChild!.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(text.innerText).to.contain('Part 41.');
  });
});
