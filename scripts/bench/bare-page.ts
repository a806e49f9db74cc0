import { parseHTML } from 'linkedom';

const READ = 'h1, h2, h3, h4, p, li, blockquote, dt, dd, figcaption';

/**
 * The least page that holds the text of another: headings and paragraphs, without style, script
 * or picture. Nothing that shows the same words can be faster, so it is the floor.
 * @param source HTML of a page with one `main`
 */
export function barePage(source: string): string {
  const { document } = parseHTML(source);
  const blocks = [...document.querySelectorAll('main :is(' + READ + ')')].filter(
    (block) => block.querySelector(READ) === null,
  );
  const body = blocks.map((block) => {
    const name = /^H\d$/.test(block.tagName) ? block.tagName.toLowerCase() : 'p';
    return `<${name}>${escaped(block.textContent.replace(/\s+/g, ' ').trim())}</${name}>`;
  });
  return `<!doctype html>
<html lang="${document.documentElement.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(document.title)}</title>
${body.join('\n')}
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
