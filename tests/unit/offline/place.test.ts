import { expect } from 'chai';
import { keepPlace, restorePlace } from '../../../src/offline/place.js';

const KEY = 'lectern:place';

describe('the reader’s place over a reload', () => {
  let main: HTMLElement;

  const addParagraph = (id: string): HTMLElement => {
    const paragraph = main.appendChild(document.createElement('p'));
    paragraph.id = id;
    paragraph.textContent = id;
    paragraph.style.blockSize = '200px';
    return paragraph;
  };
  const topOf = (id: string): number => document.getElementById(id)!.getBoundingClientRect().top;

  beforeEach(() => {
    sessionStorage.removeItem(KEY);
    main = document.body.appendChild(document.createElement('main'));
    for (let number = 1; number <= 30; number += 1) addParagraph(`line-${number}`);
  });

  afterEach(() => {
    main.remove();
    sessionStorage.removeItem(KEY);
    history.scrollRestoration = 'auto';
  });

  /** As the new version does: longer at its start, and shown from its top. */
  const loadLongerPage = (): void => {
    const first = addParagraph('new-line');
    first.style.blockSize = '777px';
    main.prepend(first);
    window.scrollTo({ top: 0, behavior: 'instant' });
  };

  it('is the same line at the same height, though the text above has grown', () => {
    window.scrollTo({ top: 2050, behavior: 'instant' });
    const before = topOf('line-11');
    keepPlace({ asked: false });
    loadLongerPage();
    expect(topOf('line-11')).not.to.be.closeTo(before, 1);
    expect(restorePlace()).to.equal(true);
    expect(topOf('line-11')).to.be.closeTo(before, 1);
  });

  it('takes the focus along only in the tab where the reader asked', () => {
    window.scrollTo({ top: 2050, behavior: 'instant' });
    keepPlace({ asked: false });
    restorePlace();
    expect(document.activeElement).to.equal(document.body);

    keepPlace({ asked: true });
    restorePlace();
    const focused = document.activeElement as HTMLElement;
    expect(focused.id).to.match(/^line-/);
    focused.blur();
    expect(focused.hasAttribute('tabindex')).to.equal(false);
  });

  it('is taken up once, and not on another page', () => {
    keepPlace({ asked: false });
    expect(restorePlace()).to.equal(true);
    expect(restorePlace()).to.equal(false);

    keepPlace({ asked: false });
    const place = JSON.parse(sessionStorage.getItem(KEY)!) as object;
    sessionStorage.setItem(KEY, JSON.stringify({ ...place, path: '/another/' }));
    expect(restorePlace()).to.equal(false);
  });

  /** Until the browser has laid the page out, and has told of it. */
  const drawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  it('stays where the new version no longer has that line', async () => {
    window.scrollTo({ top: 2050, behavior: 'instant' });
    keepPlace({ asked: true });
    main.replaceChildren();
    addParagraph('wholly-new');
    await drawn();
    const { scrollY } = window;
    restorePlace();
    await drawn();
    expect(window.scrollY).to.equal(scrollY);
  });

  it('is found where a script draws the line later', async () => {
    window.scrollTo({ top: 2050, behavior: 'instant' });
    keepPlace({ asked: false });
    const { id, offset } = JSON.parse(sessionStorage.getItem(KEY)!) as {
      id: string;
      offset: number;
    };
    const lines = [...main.children];
    main.replaceChildren();
    await drawn();
    restorePlace();
    main.append(...lines);
    await drawn();
    const top = document.getElementById(id)!.getBoundingClientRect().top;
    expect(top).to.be.closeTo(offset, 1);
  });

  it('passes over lines that are not shown', () => {
    for (const paragraph of main.children) (paragraph as HTMLElement).hidden = true;
    const shown = addParagraph('shown');
    keepPlace({ asked: false });
    expect(JSON.parse(sessionStorage.getItem(KEY)!)).to.include({ id: shown.id });
  });
});
