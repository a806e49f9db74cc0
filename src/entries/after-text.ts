/**
 * What a page does once its text is there: shows an article where it was left, and asks for the
 * page's scripts and its style sheet (`src/compile/links-after-text.ts`). The build makes this the
 * inline script at the end of <body>. In development Vite has those in the head.
 */
import { reopenHeld } from '../settings/hold-for-reopening.js';

try {
  reopenHeld();
} finally {
  askForTheRest();
}

/**
 * The page was drawn by the part of the style that stands in it, which is all that its own words
 * need; what scripts add needs the whole, so they begin when that has come. They are not left to
 * wait for it by themselves: WebKit, until it had a new loader of modules in 2026, now and then runs
 * a script before those it imports where one of them waits (bugs.webkit.org/242740), and the page
 * stays dead.
 */
function askForTheRest(): void {
  const { content } = document.querySelector<HTMLTemplateElement>('template#scripts')!;
  const links = document.importNode(content, true);
  const sheet = links.querySelector('link');
  const scripts = [...links.querySelectorAll('script')];
  for (const script of scripts) {
    // In their order: one counts on what another has begun.
    script.async = false;
    script.remove();
    // Each in a task of its own: asking for all of them at once holds up a slow phone, and a reader's first touch.
    setTimeout(preload, 0, script.src);
  }
  const begin = (): void => {
    sheet?.setAttribute('media', 'all');
    document.head.append(...scripts);
  };
  // Without it the page is plainer, and does all it does.
  if (!sheet) begin();
  for (const event of ['load', 'error']) sheet?.addEventListener(event, begin, { once: true });
  document.head.append(links);
}

/** Has a module fetched that is to run later. */
function preload(url: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  document.head.append(link);
}
