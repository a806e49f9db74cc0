const HEADING = /<(\/?)h([1-6])(?=[\s>])/gi;

/**
 * The source of a page with each heading closed by its own number, as browsers take it: the parser
 * here would let a heading that is closed as another one swallow the text.
 */
export function withClosedHeadings(html: string): string {
  let open = '';
  return html.replace(HEADING, (_, slash: string, level: string) => {
    if (slash === '') open = level;
    return `<${slash}h${slash === '' || open === '' ? level : open}`;
  });
}

/**
 * Makes plain HTML of what two programs write in its place: pictures of AMP pages, and lists of Word,
 * which are paragraphs with a sign before each.
 * @param page is changed
 */
export function mendElements(page: Document): void {
  for (const picture of page.querySelectorAll('amp-img')) {
    const image = page.createElement('img');
    for (const name of ['src', 'alt']) image.setAttribute(name, picture.getAttribute(name) ?? '');
    picture.replaceWith(image);
  }
  for (const paragraph of page.querySelectorAll('p[class*=MsoListParagraph]'))
    if (paragraph.previousElementSibling?.hasAttribute('data-word-list'))
      paragraph.previousElementSibling.append(itemOf(paragraph, page));
    else startList(paragraph, page);
}

function startList(paragraph: Element, page: Document): void {
  const numbered = /^\s*\w{1,3}[.)]/.test(paragraph.textContent);
  const list = page.createElement(numbered ? 'ol' : 'ul');
  list.setAttribute('data-word-list', '');
  paragraph.before(list);
  list.append(itemOf(paragraph, page));
}

/** The paragraph as an item, without the sign before it. */
function itemOf(paragraph: Element, page: Document): Element {
  const item = page.createElement('li');
  for (const part of paragraph.querySelectorAll('span[style*=Ignore]')) part.remove();
  item.append(...paragraph.childNodes);
  paragraph.remove();
  return item;
}
