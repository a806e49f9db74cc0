/**
 * What browsers that do not know text fragments should go by: they take the directive for a part of
 * an id, which no paragraph has.
 * @param fragment with its `#`
 * @returns the fragment without a directive
 */
export function withoutDirective(fragment: string): string {
  return fragment.split(':~:', 1)[0]!;
}
