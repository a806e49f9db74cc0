import { expect } from 'chai';
import { firstLineBelow, topOf } from '../../../src/settings/first-line.js';
import { createPlaceKeeper, type PlaceKeeper } from '../../../src/settings/keep-place.js';

describe('a reader’s place', () => {
  let text: HTMLElement;
  let keeper: PlaceKeeper;

  beforeEach(() => {
    text = document.body.appendChild(document.createElement('div'));
    text.style.cssText = 'font-size: 16px; inline-size: 400px';
    for (let number = 0; number < 200; number++) {
      const paragraph = text.appendChild(document.createElement('p'));
      paragraph.id = `p${number}`;
      paragraph.textContent = `Paragraph ${number}. `.repeat(30);
    }
  });

  afterEach(() => {
    keeper.stop();
    text.remove();
  });

  const changes: [string, () => void][] = [
    ['raises the type size', () => void (text.style.fontSize = '32px')],
    ['chooses another typeface', () => void (text.style.fontFamily = 'monospace')],
    ['narrows the lines', () => void (text.style.inlineSize = '200px')],
  ];

  for (const [name, change] of changes) {
    it(`a reader who ${name} keeps their place`, async () => {
      scrollTo({ top: 9000, behavior: 'instant' });
      keeper = createPlaceKeeper(text);
      const line = firstLineBelow(text, 0)!;
      const before = topOf(line)!;
      await keeper.keep(change);
      expect(topOf(line)).to.be.closeTo(before, 2);
      expect(scrollY, 'the layout really moved').to.not.equal(9000);
    });
  }

  it('a reader keeps their place wherever elements that are not shown stand among the paragraphs', () => {
    for (const paragraph of [...text.children]) {
      for (const place of ['beforebegin', 'afterend'] as const) {
        const hidden = document.createElement('div');
        hidden.hidden = true;
        hidden.append(document.createElement('p'));
        paragraph.insertAdjacentElement(place, hidden);
      }
    }
    keeper = createPlaceKeeper(text);
    for (let top = 0; top <= 9000; top += 450) {
      scrollTo({ top, behavior: 'instant' });
      const line = firstLineBelow(text, 0);
      expect(line && topOf(line), `${top} px down`).to.be.within(-12, 60);
    }
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    expect(firstLineBelow(text, innerHeight), 'below all text').to.equal(null);
  });

  it('a reader at the top of the page stays there', async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    keeper = createPlaceKeeper(text);
    await keeper.keep(() => void (text.style.fontSize = '32px'));
    expect(scrollY).to.equal(0);
  });

  it('a page without a text is changed and nothing else', async () => {
    keeper = createPlaceKeeper(null);
    let ran = false;
    await keeper.keep(() => {
      ran = true;
    });
    expect(ran).to.equal(true);
  });
});
