import { DOMParser } from 'linkedom/worker';

/** What XML knows by itself. */
const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** HTML has names of up to 31 letters; a text needs a few of them. */
const NAMED = /&([a-z][a-z\d]{1,30});/gi;
const MOST_NAMES = 500;

/**
 * The names of signs that XHTML has and XML has not, such as `&nbsp;`, as numbers. Those that only
 * the file itself declares stay.
 */
export function decodeEntities(xml: string): string {
  const numbers = new Map<string, string>();
  return xml.replace(NAMED, (whole, name: string) => {
    if (OF_XML.has(name)) return whole;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    if (numbers.size >= MOST_NAMES) return whole;
    const found = numberOf(whole);
    numbers.set(name, found);
    return found;
  });
}

function numberOf(entity: string): string {
  const { body } = new DOMParser().parseFromString(
    `<html><body>${entity}</body></html>`,
    'text/html',
  );
  const text = body.textContent;
  return text === entity
    ? entity
    : Array.from(text, (sign) => `&#${sign.codePointAt(0)!};`).join('');
}
