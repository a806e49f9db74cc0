/**
 * Which language of the interface a page should be read in.
 *
 * An address with a language in it was asked for in that language, so only the reader's own choice
 * overrules it. The address without one is for whoever has not chosen: there the browser decides.
 *
 * @param page the language the page is in
 * @param source the language that pages without a language in their address are in
 * @param known every language there is
 * @param chosen what the reader chose before, or null
 * @param browser what the browser asks for, best first
 */
export function chosenLanguage(
  page: string,
  source: string,
  known: readonly string[],
  chosen: string | null,
  browser: readonly string[],
): string {
  if (chosen !== null && known.includes(chosen)) return chosen;
  if (page !== source) return page;
  const wanted = browser
    .map((tag) => known.find((one) => tag === one || tag.startsWith(`${one}-`)))
    .find((one) => one !== undefined);
  return wanted ?? page;
}
