/** Where a page's scripts wait until its text is there: an element that no browser looks into. */
export const WAITING = '<template id="scripts"></template>';

/** What Vite asks a page to fetch, and the style sheet that is not waited for. */
const LINKS =
  /\s*(<script type="module"[^>]*><\/script>|<link rel="stylesheet" media="print"[^>]*>)/g;

/**
 * Has a page ask for its scripts and its style sheet once its text is there. A browser looks ahead
 * for what a page will ask for and asks for it before it draws a word: three requests take a slow
 * phone 30 to 50 ms of its first paint. In a `<template>` it does not find them;
 * `src/entries/after-text.ts` takes them out of it.
 * @param html a built page, with {@link WAITING} at its end
 */
export function linksAfterText(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const links = [...head.matchAll(LINKS)].map(([, link]) => link);
  return (
    head.replace(LINKS, '') +
    html.slice(end).replace(WAITING, () => WAITING.replace('></', `>${links.join('')}</`))
  );
}
