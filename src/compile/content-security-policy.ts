/** What differs between pages. */
export interface PolicyParts {
  /** `sha256-…` of each inline script. */
  scriptHashes: string[];
  /** `self` only for the page that needs a `<base>`. */
  baseUri: 'none' | 'self';
}

/**
 * The Content Security Policy of a page, as its `<meta>` carries it.
 * `frame-ancestors` is left to the header: browsers ignore it in a `<meta>`.
 * @returns the policy's text
 */
export function contentSecurityPolicy({ scriptHashes, baseUri }: PolicyParts): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...scriptHashes.map((hash) => `'${hash}'`)],
    ['style-src', "'self'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['base-uri', `'${baseUri}'`],
    ['form-action', "'self'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'lit-html', 'lectern', 'dompurify'],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
