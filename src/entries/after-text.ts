/**
 * What a page does once its text is there: shows an article where it was left, and asks for the
 * page's scripts and its style sheet (`src/compile/links-after-text.ts`). The build makes this the
 * inline script at the end of <body>. In development Vite has those in the head.
 */
import { reopenHeld } from '../settings/hold-for-reopening.js';

try {
  reopenHeld();
} finally {
  const { content } = document.querySelector<HTMLTemplateElement>('template#scripts')!;
  const links = document.importNode(content, true);
  // In their order: one counts on what another has begun.
  for (const script of links.querySelectorAll('script')) script.async = false;
  document.head.append(links);
}
