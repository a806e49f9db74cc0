import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { LANGUAGES } from '../languages/language.js';
import { formatProblem } from '../model/problem.js';
import type { PlannedPage } from '../pages/page.js';
import { sitePages } from '../pages/site-pages.js';
import { indexFiles, type PlannedFile } from '../search/site-index.js';
import { appContent } from './app-content.js';
import { policyDirectives, policyMetaText } from './content-security-policy.js';
import { accessibilityResults } from './accessibility-results.js';
import { compileLibrary, type Library } from './compile-library.js';
import { atomFeed, FEED } from './feed.js';
import { filesOfArticle } from './files-of-article.js';
import { headersFile } from './headers-file.js';
import { finishPages, pictures } from './finish-pages.js';
import { hostingHeaders } from './hosting-headers.js';
import { inLanguage } from './in-language.js';
import { inlineHash } from './inline-hash.js';
import { inlineScripts, type InlineScripts } from './inline-scripts.js';
import { STYLE_HASH_PLACE } from './inline-first-style.js';
import { manifestFile, webAppManifest } from './precache-manifest.js';
import { fileAt, fileOf } from './page-file.js';
import { pictureAddress, templatesOf } from './page-template.js';
import { renderPage } from './render-page.js';
import { shippedPackages } from './shipped-packages.js';
import { isSiteModule, siteModule, siteModuleId } from './site-modules.js';
import { robots, sitemap } from './sitemap.js';

/** Options of the plugin. */
export interface LecternOptions {
  /** The project's root folder, absolute. */
  root: string;
  /** What its content is compiled to, to begin with: to compile much takes long. */
  library: Library;
}

/**
 * The Vite plugin that turns `content/` into pages: each page of the site becomes an HTML input
 * of the build, made from the shell `index.html`. In development a change of content is compiled
 * again and shown at once; a mistake in it shows in the browser, and the last good pages stay.
 */
export function lectern({ root, library: first }: LecternOptions): Plugin {
  let library = first;
  let pages = new Map<string, PlannedPage>();
  let templates: ReadonlyMap<string, string> = new Map();
  const manifests = new Map<string, string>();
  let shell = '';
  let scripts: InlineScripts = { boot: '', textStyle: '', afterText: '' };
  let scriptHashes: string[] = [];
  let policy: string | null = null;

  const plan = async ({ site, articleAt, problems }: Library): Promise<void> => {
    if (problems.length > 0) throw new Error(`\n${problems.map(formatProblem).join('\n')}\n`);
    const packages = shippedPackages(root);
    const results = accessibilityResults(root);
    const all: PlannedPage[] = [];
    for (const language of LANGUAGES) {
      await inLanguage(language, () => {
        all.push(...sitePages(site, articleAt, pictureAddress, packages, results));
        manifests.set(manifestFile(language), JSON.stringify(webAppManifest(appContent(site))));
      });
    }
    pages = new Map(all.map((page) => [fileOf(page), page]));
  };

  const compileAgain = async (): Promise<void> => {
    const next = await compileLibrary(root);
    next.crew.end();
    try {
      await plan(next);
    } catch (error) {
      next.close();
      throw error;
    }
    library.close();
    library = next;
  };

  return {
    name: 'lectern',
    enforce: 'pre',

    async config(_config, { command }) {
      shell = await readFile(path.join(root, 'index.html'), 'utf8');
      scripts = await inlineScripts(root);
      scriptHashes = Object.values<string>(scripts).map(inlineHash);
      const hashes = { scripts: scriptHashes, styles: [STYLE_HASH_PLACE] };
      policy = command === 'build' ? policyMetaText(policyDirectives(hashes)) : null;
      await plan(first);
      // Pages are made one by one when they are asked for.
      if (command === 'serve') first.crew.end();
      templates = templatesOf(pages);
      const input = Object.fromEntries(
        [...templates.values()].map((file) => [file.replace(/\.html$/, ''), path.join(root, file)]),
      );
      return { build: { rolldownOptions: { input } } };
    },

    resolveId(id) {
      return siteModuleId(id) ?? (pages.has(path.relative(root, id)) ? id : null);
    },

    load(id) {
      if (isSiteModule(id)) return siteModule(id, library.site);
      // The shell as it is: `transformIndexHtml` fills it, in the build and in development alike.
      return pages.has(path.relative(root, id)) ? shell : null;
    },

    transformIndexHtml: {
      order: 'pre',
      handler(html, context) {
        const page = pages.get(fileAt(context.path));
        if (!page) return html;
        const { site, articleAt } = library;
        const parts = { site, articleAt, shell, scripts, policy };
        return inLanguage(page.language, () => renderPage(page.make(), parts));
      },
    },

    generateBundle: {
      // After Vite has put its links into the pages.
      order: 'post',
      async handler(options, bundle) {
        const { site } = library;
        const parts = { shell, scripts, policy };
        const built = { bundle, folder: options.dir ?? '', publish: pictures(this, root) };
        const styles = await finishPages(pages, templates, library, parts, built);
        library.close();
        const source = headersFile(hostingHeaders({ scripts: scriptHashes, styles }));
        this.emitFile({ type: 'asset', fileName: '_headers', source });
        for (const [fileName, text] of [
          [FEED, atomFeed(site)],
          ['sitemap.xml', sitemap(site.url, [...pages.values()])],
          ['robots.txt', robots(site.url)],
        ] as const) {
          if (text !== null) this.emitFile({ type: 'asset', fileName, source: text });
        }
        // That of the first is vite-plugin-pwa's to write, with the links to it.
        for (const [fileName, text] of [...manifests].slice(1)) {
          this.emitFile({ type: 'asset', fileName, source: text });
        }
      },
    },

    configureServer(server) {
      server.watcher.add(path.join(root, 'content'));
      server.watcher.on('all', (_event, file) => {
        if (isContent(root, file)) void recompile(server, compileAgain);
      });
      return () => {
        server.middlewares.use((request, response, next) => {
          const address = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
          if (!pages.has(fileAt(address))) {
            const file = fileBeside(library, address);
            if (file) response.end(file.make());
            else next();
            return;
          }
          server.transformIndexHtml(address, shell).then(
            (html) => {
              response.setHeader('Content-Type', 'text/html; charset=utf-8');
              response.end(html);
            },
            (error: unknown) => {
              next(error);
            },
          );
        });
      };
    },
  };
}

/** @returns what pages fetch at an address, besides pages; undefined where there is nothing */
function fileBeside({ site, articleAt }: Library, address: string): PlannedFile | undefined {
  const slugs = site.articles.map(({ slug }) => slug);
  const slug = slugs.find((one) => address.startsWith(`/${one}/`));
  const files = slug === undefined ? indexFiles(slugs, articleAt) : filesOfArticle(articleAt(slug));
  return files.find(({ name }) => address === `/${name}`);
}

function isContent(root: string, file: string): boolean {
  return !path.relative(path.join(root, 'content'), file).startsWith('..');
}

async function recompile(server: ViteDevServer, compile: () => Promise<void>): Promise<void> {
  try {
    await compile();
    for (const [id, module] of server.moduleGraph.idToModuleMap) {
      if (isSiteModule(id)) server.moduleGraph.invalidateModule(module);
    }
    server.ws.send({ type: 'full-reload' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    server.config.logger.error(message);
    server.ws.send({ type: 'error', err: { message, stack: '' } });
  }
}
