import { expect } from 'chai';
import { toolbarPlace } from '../../src/elements/mark-toolbar-place.js';
import '../../src/elements/mark-toolbar.js';
import type { MarkToolbar } from '../../src/elements/mark-toolbar.js';
import type { MarkWanted } from '../../src/elements/mark-wanted.js';

const ROOM = { width: 1000, height: 800 };
const SIZE = { width: 400, height: 100 };

const box = (top: number, bottom: number, left = 300, right = 500) => ({
  top,
  bottom,
  left,
  right,
});

describe('the place of the toolbar', () => {
  it('is below the selection, and within the window', () => {
    expect(toolbarPlace(box(100, 130), SIZE, ROOM, false)).to.deep.equal({
      at: 'selection',
      top: 142,
      left: 200,
    });
    const atEdge = toolbarPlace(box(100, 130, 950, 990), SIZE, ROOM, false);
    expect(atEdge).to.include({ left: 1000 - 400 - 12 });
    expect(toolbarPlace(box(100, 130, 0, 20), SIZE, ROOM, false)).to.include({ left: 12 });
  });

  it('is above a selection that has no room below', () => {
    expect(toolbarPlace(box(700, 790), SIZE, ROOM, false)).to.include({ top: 700 - 12 - 100 });
  });

  it('is along an edge where the selection fills the window', () => {
    expect(toolbarPlace(box(-100, 900), SIZE, ROOM, false)).to.deep.equal({ at: 'end' });
  });

  it('is at the bottom of a phone, or at its top where it would cover the selection there', () => {
    expect(toolbarPlace(box(100, 130), SIZE, ROOM, true)).to.deep.equal({ at: 'end' });
    expect(toolbarPlace(box(650, 790), SIZE, ROOM, true)).to.deep.equal({ at: 'start' });
  });
});

describe('mark-toolbar', () => {
  let toolbar: MarkToolbar;
  let wanted: MarkWanted[];

  beforeEach(async () => {
    toolbar = document.body.appendChild(document.createElement('mark-toolbar'));
    wanted = [];
    toolbar.addEventListener('mark-wanted', (event) => wanted.push(event.wanted));
    await toolbar.updateComplete;
  });
  afterEach(() => toolbar.remove());

  const buttons = () => [...toolbar.querySelectorAll<HTMLElement>('[role=toolbar] button')];
  const press = async (key: string): Promise<void> => {
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    await toolbar.updateComplete;
  };

  it('says what is wanted', () => {
    for (const button of buttons()) button.click();
    expect(wanted).to.deep.equal([
      { what: 'mark', kind: 'important' },
      { what: 'mark', kind: 'question' },
      { what: 'mark', kind: 'check' },
      { what: 'note' },
      { what: 'citation' },
      { what: 'link' },
    ]);
  });

  it('offers to be read to from a passage where the text can be read aloud', async () => {
    toolbar.listens = true;
    await toolbar.updateComplete;
    const listen = buttons().find(({ innerText }) => innerText.trim() === 'Listen from here')!;
    listen.click();
    expect(wanted).to.deep.equal([{ what: 'listen' }]);
  });

  it('is one stop for Tab, with arrows between its buttons, round and round', async () => {
    const stops = () => buttons().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).to.deep.equal([buttons()[0]]);
    stops()[0]!.focus();
    await press('ArrowRight');
    expect(document.activeElement).to.equal(buttons()[1]);
    expect(stops()).to.deep.equal([buttons()[1]]);
    await press('End');
    expect(document.activeElement).to.equal(buttons().at(-1));
    await press('ArrowRight');
    expect(document.activeElement).to.equal(buttons()[0]);
    await press('ArrowLeft');
    await press('Home');
    expect(document.activeElement).to.equal(buttons()[0]);
  });

  it('turns its arrows round where text runs from the right', async () => {
    toolbar.dir = 'rtl';
    buttons()[0]!.focus();
    await press('ArrowLeft');
    expect(document.activeElement).to.equal(buttons()[1]);
  });

  it('keeps the selection when a button is pressed, and lets radios be chosen', async () => {
    toolbar.walking = true;
    await toolbar.updateComplete;
    const pressed = (element: Element) =>
      !element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    expect(pressed(buttons()[0]!)).to.equal(true);
    expect(pressed(toolbar.querySelector('label')!)).to.equal(false);
  });

  it('walks by what the reader chose', async () => {
    toolbar.walking = true;
    await toolbar.updateComplete;
    toolbar.querySelectorAll('input')[2]!.click();
    await toolbar.updateComplete;
    toolbar.querySelector<HTMLElement>('.mark-step[data-by="-1"]')!.click();
    toolbar.querySelector<HTMLElement>('.mark-resize[data-by="1"]')!.click();
    expect(wanted).to.deep.equal([
      { what: 'step', unit: 'paragraph', by: -1 },
      { what: 'resize', unit: 'paragraph', by: 1 },
    ]);
  });

  it('ends at Escape', async () => {
    buttons()[0]!.focus();
    await press('Escape');
    expect(wanted).to.deep.equal([{ what: 'end' }]);
  });
});
