/** A directive's name and its values. */
export type Directive = readonly [name: string, ...values: string[]];

/** `sha256-…` of what stands in pages themselves. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** The only directive that browsers ignore in a `<meta>`. */
const HEADER_ONLY = 'frame-ancestors';

/**
 * What pages may load and do: the same for every page, so that one header speaks for all.
 * `tests/e2e/security-policy.spec.ts` shows for each directive what goes wrong without it.
 * @returns its directives, as the header carries them
 */
export function policyDirectives({ scripts, styles }: InlineHashes): Directive[] {
  const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...quoted(scripts)],
    ['style-src', "'self'", ...quoted(styles)],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    [HEADER_ONLY, "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'lit-html', 'lectern', 'lectern-import', 'lectern-own', 'lectern-search'],
  ];
}

/** @returns the policy as a header's value */
export function policyText(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** @returns the policy as a `<meta>` carries it, for hosts that send no headers */
export function policyMetaText(directives: readonly Directive[]): string {
  return policyText(directives.filter(([name]) => name !== HEADER_ONLY));
}
