/** What `npm run new` is to make, or why it cannot. */
import { compileSite } from '../src/compile/compile-site.js';
import { slugFault } from '../src/compile/reserved.js';
import { isLanguageTag } from '../src/model/direction.js';
import { formatProblem } from '../src/model/problem.js';
import { isKebabCase, slugify } from '../src/model/slugify.js';
import { newArticle, newEntry, titleOf, type EntryFolder } from './starter.js';

export const USAGE = `npm run new -- SLUG [--title "The title"] [--language en]
    Makes content/SLUG/ with article.md, summary.md and timeline.yaml.
npm run new -- --actor "Red Crescent" [--id red-crescent]
    Makes an entry for a person, group or body; --place and --term likewise.`;

/** The command line, read. */
export interface Request {
  values: Partial<Record<'title' | 'language' | 'actor' | 'place' | 'term' | 'id', string>>;
  positionals: string[];
}

/** Something asked for that cannot be done; its message has the mend. */
export class Refusal extends Error {
  constructor(message: string, mend: string) {
    super(`${message}\n    ${mend}\nNothing was written.`);
  }
}

const FOLDERS = { actor: 'actors', place: 'places', term: 'terms' } as const;

/**
 * Plans the files of a new article or entry.
 * @param content all of content/ as `readContent` gives it
 * @param today the day it is published, `2016-12-13`
 * @returns texts by path, which compile together with the content
 * @throws {Refusal} where there is nothing to make, or it is there already or would not compile
 */
export function planNew(
  { values, positionals }: Request,
  content: ReadonlyMap<string, string>,
  today: string,
): Map<string, string> {
  const kinds = (['actor', 'place', 'term'] as const).filter((kind) => values[kind] !== undefined);
  const [kind] = kinds;
  const asked = kinds.length + positionals.length;
  if (asked !== 1) {
    const several =
      positionals.length > 1
        ? `One name is needed, not ${positionals.length}: ${positionals.join(', ')}.`
        : 'An article and entries are made one at a time.';
    throw new Refusal(
      asked === 0 ? 'It is not said what to make.' : several,
      `Write it so, names of several words in quotation marks:\n${USAGE}`,
    );
  }
  const files = kind
    ? planEntry(FOLDERS[kind], values[kind] ?? '', values.id, content)
    : planArticle(positionals[0] ?? '', values, content, today);
  // Last, so that a name which another entry has is held against the new one.
  const { problems } = compileSite(new Map([...content, ...files]));
  const own = problems.filter(({ file }) => files.has(file));
  if (own.length > 0) throw new Error(`${own.map(formatProblem).join('\n')}\nNothing was written.`);
  return files;
}

function planArticle(
  slug: string,
  { title = titleOf(slug), language = 'en' }: Request['values'],
  content: ReadonlyMap<string, string>,
  published: string,
): Map<string, string> {
  const fault = slugFault(slug);
  if (fault) {
    const better = slugify(slug);
    const usable = better !== slug && slugFault(better) === null;
    const choose = 'Choose another name, with small letters a to z, digits and hyphens only.';
    throw new Refusal(fault.message, usable ? `Write: npm run new -- ${better}` : choose);
  }
  if ([...content.keys()].some((path) => path.startsWith(`content/${slug}/`))) {
    throw new Refusal(
      `There is already a folder content/${slug}.`,
      'Choose another name, or write in that folder yourself.',
    );
  }
  if (!isLanguageTag(language)) {
    throw new Refusal(
      `“${language}” is not a BCP 47 language tag.`,
      'Write a tag such as `en`, `ar` or `ckb`.',
    );
  }
  if (oneLine(title) === '') throw new Refusal('The title is empty.', 'Write --title "A title".');
  return newArticle({ slug, title: oneLine(title), language, published });
}

function planEntry(
  folder: EntryFolder,
  name: string,
  id = slugify(name),
  content: ReadonlyMap<string, string>,
): Map<string, string> {
  if (oneLine(name) === '') {
    throw new Refusal('The name is empty.', 'Write it in quotation marks after the option.');
  }
  if (!isKebabCase(id)) {
    throw new Refusal(
      id === ''
        ? `No id can be made of “${name}”, which has no Latin letter.`
        : `The id “${id}” is not in kebab-case.`,
      'Add --id with small letters a to z, digits and hyphens only.',
    );
  }
  const taken = Object.values(FOLDERS)
    .map((other) => `content/${other}/${id}.yaml`)
    .find((path) => content.has(path));
  if (taken !== undefined) {
    throw new Refusal(
      `There is already an entry ${taken}.`,
      'Add the name to its aliases, or choose another id with --id.',
    );
  }
  return newEntry(folder, id, oneLine(name));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
