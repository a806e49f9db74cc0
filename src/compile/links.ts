import type { Report } from './report.js';
import { isMailAddress, isWebAddress } from './web-address.js';

/** A link to an id of the same page, to be checked when all ids are known. */
export interface FragmentLink {
  id: string;
  line: number;
}

/**
 * Checks where a link leads.
 * @param fragments where links to the same page are collected; null where there can be none
 * @returns the address to keep, or null where it is refused and reported
 */
export function checkLink(
  url: string,
  line: number,
  fragments: FragmentLink[] | null,
  report: Report,
): string | null {
  if (url.startsWith('#')) {
    if (fragments) {
      fragments.push({ id: url.slice(1), line });
      return url;
    }
    report(
      line,
      `The link “${url}” leads nowhere: this text is shown on several pages.`,
      'Give the whole address, or write the words without a link.',
    );
    return null;
  }
  if (URL.canParse(url)) {
    const { protocol, href } = new URL(url);
    if (['https:', 'http:', 'mailto:'].includes(protocol)) {
      if (isWebAddress(url) || isMailAddress(url)) return href;
      report(
        line,
        `The link “${url}” is not a whole address.`,
        'Write it as https://example.org/page or mailto:name@example.org, without a password.',
      );
      return null;
    }
    report(
      line,
      `The link “${url}” has the scheme “${protocol}”, which is not safe to follow.`,
      'Link to an address that begins with https:, http: or mailto:.',
    );
    return null;
  }
  report(
    line,
    `The link “${url}” is relative.`,
    'Give the whole address, beginning with https://, or an id of the same page: #the-id.',
  );
  return null;
}
