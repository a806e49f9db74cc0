/**
 * Asks for the page's scripts and its style sheet. The build makes this the inline script at the
 * end of <body>, so that the text is there before they are asked for: `src/compile/links-after-text.ts`.
 * In development Vite has them in the head, and nothing waits here.
 */
const { content } = document.querySelector<HTMLTemplateElement>('template#scripts')!;
const links = document.importNode(content, true);
// In their order: one counts on what another has begun.
for (const script of links.querySelectorAll('script')) script.async = false;
document.head.append(links);

export {};
