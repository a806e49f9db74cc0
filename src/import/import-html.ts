import { Readability } from '@mozilla/readability';
import { textOf } from '../model/inline.js';
import { dekOf } from './dek-of.js';
import { detectLanguage, languageTag } from './detect-language.js';
import { blocksOf, type HtmlOptions } from './html-blocks.js';
import { clearClutter } from './html-clutter.js';
import { htmlDocument } from './html-document.js';
import { mendElements, withClosedHeadings } from './html-mended.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';
import { ImportProblem } from './import-problem.js';

/** More than this is no article, and would take the reader's device minutes. */
const LARGEST = 5_000_000;

/**
 * Takes the text out of a web page. To be run in a worker: its document is an object of this
 * program's own, which has no window, runs no script and loads nothing, whatever the page holds.
 *
 * Readability (of Firefox's reader view) finds the text; where it finds none, all of the body is
 * the text, for the reader to correct.
 * @param url where the page stands on the web, or null
 * @throws {ImportProblem}
 */
export function importHtml(html: string, { url }: Pick<HtmlOptions, 'url'>): ImportedDocument {
  if (html.length > LARGEST) throw new ImportProblem('too-large');
  const source = withClosedHeadings(html);
  const page = htmlDocument(source);
  const base = baseOf(page, url);
  const told = languageTag(page.documentElement.getAttribute('lang') ?? '');
  const facts = factsOf(page);
  clear(page);
  const found = readable(page, base);
  // What finds nothing has taken the page apart all the same.
  const root = found?.content ?? clear(htmlDocument(source)).body;
  const language = told ?? detectLanguage(root.textContent);
  const { blocks, notes } = blocksOf(root, { url: base, language });
  const title = facts.title || found?.title || '';
  const text = withoutLast(withoutTitle(blocks, title));
  if (text.length === 0) throw new ImportProblem('empty');
  return {
    title,
    dek: dekOf(facts.description, text),
    credit: found?.byline ?? facts.credit,
    published: facts.published ?? dayOf(found?.published ?? ''),
    language,
    url: base,
    blocks: text,
    notes,
  };
}

function clear(page: Document): Document {
  mendElements(page);
  clearClutter(page);
  return page;
}

interface Readable {
  content: Element;
  title: string;
  byline: string | null;
  published: string | null;
}

/** The text of a page, which is changed by looking for it. */
function readable(page: Document, base: string | null): Readable | null {
  // Readability resolves links; without this it would do so against this program's own address.
  const value = base ?? 'about:blank';
  Object.defineProperties(page, { baseURI: { value }, documentURI: { value } });
  // Readability would take pictures out of it, and nothing here shows any.
  for (const element of page.querySelectorAll('noscript')) element.remove();
  try {
    const found = new Readability<Node>(page, {
      charThreshold: 200,
      serializer: (node) => node,
    }).parse();
    if (!found?.content) return null;
    return {
      content: found.content as Element,
      title: found.title?.trim() ?? '',
      byline: found.byline?.trim() ?? null,
      published: found.publishedTime?.trim() ?? null,
    };
  } catch {
    // Markup that its heuristics were not made for.
    return null;
  }
}

interface Facts {
  title: string;
  description: string;
  credit: string;
  published: string | null;
}

function factsOf(page: Document): Facts {
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const found = [...page.querySelectorAll('meta')].find(
        (element) => (element.getAttribute('property') ?? element.getAttribute('name')) === name,
      );
      const content = found?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return '';
  };
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => oneLine(heading.textContent))
    .filter(Boolean);
  return {
    // The heading is what readers saw; the title of the window often names the site too.
    title: headings.length === 1 ? headings[0]! : oneLine(meta('og:title')),
    description: oneLine(meta('og:description', 'description')),
    credit: oneLine(meta('author')),
    published: dayOf(
      meta('article:published_time', 'date', 'dc.date', 'DC.date.issued') ||
        (page.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''),
    ),
  };
}

/** @returns the day that a time begins with; null where it is none */
function dayOf(time: string): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(time)?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** The blocks without a last heading that heads nothing, as that of notes taken out does. */
function withoutLast(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return blocks.at(-1)?.type === 'heading' ? blocks.slice(0, -1) : [...blocks];
}

/** The blocks without a first heading that is the title again. */
function withoutTitle(blocks: readonly ImportedBlock[], title: string): ImportedBlock[] {
  const [first, ...rest] = blocks;
  const again = first?.type === 'heading' && oneLine(textOf(first.children)) === title;
  return again ? rest : [...blocks];
}

function baseOf(page: Document, url: string | null): string | null {
  const told = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  const found = url ?? (told && /^https?:/i.test(told) ? told : null);
  return found === null ? null : (URL.parse(found)?.href ?? null);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
