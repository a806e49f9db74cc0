import { escapeMarkup } from '../model/escape-markup.js';

/**
 * Markup that is well-formed XML and means the same in HTML. Only {@link element} makes it, so
 * that every text and every attribute in it is escaped; it is written to files and never parsed
 * by this page.
 */
export interface Markup {
  readonly source: string;
}

/** What an element may hold; null is nothing. */
export type Content = string | Markup | null | readonly Content[];

/** Attributes by name; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** Elements that have no end tag in HTML, where they hold nothing. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'link', 'meta']);

/**
 * One element.
 * @param name of the element, and those of its attributes: from the source alone, never from content
 * @param content texts are escaped
 */
export function element(name: string, attributes: Attributes, ...content: Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
    .join('');
  return {
    source:
      VOID.has(name) && content.length === 0
        ? `<${name}${written}/>`
        : `<${name}${written}>${markupOf(content)}</${name}>`,
  };
}

/** Content as it stands in a file. */
export function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escapeMarkup(content);
  return 'source' in content ? content.source : content.map(markupOf).join('');
}
