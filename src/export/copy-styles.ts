/**
 * The look of a copy where its reader has no other: plain, in the device's own typeface, so that every reader's settings hold. Text, as it is also needed outside a build.
 */
export const COPY_STYLES = `
body { line-height: 1.6; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; text-align: start; }
.dek { font-size: 1.15em; }
table { border-collapse: collapse; margin-block: 1.5em; }
caption { text-align: start; font-weight: bold; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; }
.align-center { text-align: center; }
.align-end { text-align: end; }
figure { margin-inline: 0; }
img { max-inline-size: 100%; block-size: auto; }
blockquote { margin-inline: 1.5em 0; }
sup { line-height: 0; }
`;

/** What a page needs besides, which an e-reader does by itself. Colours are of src/styles/themes.css. */
export const PAGE_STYLES = `
:root { color-scheme: light dark; background: #fbf9f4; color: #1d1b18; font-family: serif; font-size: 1.125em; }
a { color: #74290a; }
:focus-visible { outline: 3px solid #1249b8; outline-offset: 2px; }
body { margin-block: 2rem; margin-inline: auto; max-inline-size: 38rem; padding-inline: 1rem; }
nav li { margin-block: 0.4em; }
@media (prefers-color-scheme: dark) {
  :root { background: #1a1815; color: #ece6da; }
  a { color: #f2b58f; }
  :focus-visible { outline-color: #9cc0ff; }
}
@media print {
  :root { background: none; color: #000; }
  a { color: inherit; }
  nav { display: none; }
}
`;
