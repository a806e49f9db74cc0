import { LANGUAGES } from '../languages/language.js';
import { isKebabCase } from '../model/slugify.js';

/** First parts of addresses that belong to the site itself, so that no article can have them. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...LANGUAGES,
  '404',
  'about',
  'actors',
  'assets',
  'icons',
  'marks',
  'older',
  'open',
  'places',
  'read',
  'screenshots',
  'search',
  'settings',
  'terms',
]);

/** What is wrong with a slug, and what to do about it. */
export interface SlugFault {
  message: string;
  mend: string;
}

/**
 * Whether an article's folder can have this name, which becomes its address.
 * @returns the first fault, or null where there is none
 */
export function slugFault(slug: string): SlugFault | null {
  if (!isKebabCase(slug)) {
    return {
      message: `The folder name “${slug}” is not in kebab-case.`,
      mend: 'Rename it with small letters a to z, digits and hyphens only: it is the address of the article.',
    };
  }
  if (RESERVED.has(slug)) {
    return {
      message: `The folder name “${slug}” is the address of a page of the site itself.`,
      mend: 'Rename the folder.',
    };
  }
  return null;
}
