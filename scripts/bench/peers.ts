import type { PageText } from './page-text.js';

/** Another way to publish a text, to be compared with. */
export interface Peer {
  /** As the table names it. */
  name: string;
  /** The files of a site of one page, by their paths. */
  files(text: PageText): Readonly<Record<string, string>>;
  /** What builds it: a script of its packages, and its arguments. */
  build: readonly [script: string, ...given: string[]];
  /** Where the built site then is. */
  built: string;
  /** Where in it files are that never change, which a host lets browsers keep. */
  lasting: string;
}

/**
 * What the peers are installed from. Versions are part of the measure: the newest for Node 20. Not
 * among our packages: they bring some 600 of their own.
 */
export const PEER_PACKAGES = ['vitepress@1.6.4', 'astro@5.18.2', '@astrojs/starlight@0.37.7'];

const ASTRO = ['astro/astro.js', 'build'] as const;

/** Each as it comes: no setting but the title. */
export const PEERS: readonly Peer[] = [
  {
    name: 'VitePress',
    files: (text) => ({ 'index.md': markdown(text) }),
    build: ['vitepress/bin/vitepress.js', 'build'],
    built: '.vitepress/dist',
    lasting: 'assets',
  },
  {
    name: 'Astro, unstyled',
    files: (text) => ({
      'src/pages/index.md': `---\nlayout: ../page.astro\n---\n\n${markdown(text)}`,
      'src/page.astro': `<!doctype html>
<html lang="${text.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{${JSON.stringify(text.title)}}</title>
  </head>
  <body><slot /></body>
</html>
`,
    }),
    build: ASTRO,
    built: 'dist',
    lasting: '_astro',
  },
  {
    name: 'Astro with Starlight',
    files: (text) => ({
      'src/content/docs/index.md': `---\ntitle: ${JSON.stringify(text.title)}\n---\n\n${markdown(text)}`,
      'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`,
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Peer' })] });
`,
    }),
    build: ASTRO,
    built: 'dist',
    lasting: '_astro',
  },
];

/** A text as Markdown that says the same words and nothing else. */
export function markdown({ blocks }: PageText): string {
  return blocks
    .map(({ name, words }) => {
      const said = words.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);
      return name === 'p' ? said : `${'#'.repeat(Number(name[1]))} ${said}`;
    })
    .join('\n\n')
    .concat('\n');
}
