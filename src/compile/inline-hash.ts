import { createHash } from 'node:crypto';

/**
 * What a policy calls a script or a style that stands in a page.
 * @param text all that is between its tags
 * @returns `sha256-` and the digest in base64
 */
export function inlineHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
