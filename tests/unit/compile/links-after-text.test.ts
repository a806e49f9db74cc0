import { expect } from 'chai';
import { linksAfterText, WAITING } from '../../../src/compile/links-after-text.js';

const SCRIPT = '<script type="module" crossorigin src="../assets/page-1.js"></script>';
const SECOND = '<script type="module" crossorigin src="../assets/text-2.js"></script>';
const SHEET = '<link rel="stylesheet" media="print" crossorigin href="../assets/site.css">';
const BOOT = '<script>boot()</script>';
const FALLBACK =
  '<noscript><link rel="stylesheet" crossorigin href="../assets/site.css"></noscript>';

/** A built page with something in its head. */
function pageWith(head: string, body = '<p>Words.</p>'): string {
  return `<html><head>${head}</head><body>${body}${WAITING}</body></html>`;
}

describe('links after the text', () => {
  it('what a page asks for stands after its words, in its order, where no browser looks ahead', () => {
    expect(linksAfterText(pageWith(SCRIPT + SECOND + SHEET))).to.equal(
      `<html><head></head><body><p>Words.</p><template id="scripts">${SCRIPT}${SECOND}${SHEET}</template></body></html>`,
    );
  });

  it('the first script and the style for readers without scripts stay in the head', () => {
    expect(linksAfterText(pageWith(BOOT + FALLBACK + SCRIPT))).to.include(
      `<head>${BOOT}${FALLBACK}</head>`,
    );
  });

  it('a text that shows such a link keeps it, as it is', () => {
    const shown = `<pre>${SHEET}</pre><p>$&amp; and $1</p>`;
    expect(linksAfterText(pageWith(SCRIPT, shown))).to.include(`<body>${shown}<template`);
  });
});
