import { pageText } from './page-text.js';

/**
 * The least page that holds the text of another: headings and paragraphs, without style, script
 * or picture. Nothing that shows the same words can be faster, so it is the floor.
 * @param source HTML of a page with one `main`
 */
export function barePage(source: string): string {
  const { title, language, blocks } = pageText(source);
  const body = blocks.map(({ name, words }) => `<${name}>${escaped(words)}</${name}>`);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
${body.join('\n')}
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
