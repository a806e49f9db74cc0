import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { licenceProblems } from './licence-problems.js';
import { UNSEEN, licenceTexts, packageIn, shippedPackages } from './shipped-packages.js';

/** The licences in full, for the readers of `/about/`. */
const LICENCES = 'licences.txt';

/** Code that the build tools write themselves, and the package it comes from. */
const WRITTEN_BY_TOOLS = /^\0(vite|rolldown)\//;

/** The innermost package that a file is in. */
const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

function foldersIn(bundle: Rolldown.OutputBundle, root: string): string[] {
  const ids = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk'
      ? Object.keys(file.modules)
      : file.originalFileNames.map((name) => path.resolve(root, name)),
  );
  return ids.flatMap((id) => {
    const tool = WRITTEN_BY_TOOLS.exec(id)?.[1];
    const folder = tool ? path.join(root, 'node_modules', tool) : PACKAGE_FOLDER.exec(id)?.[0];
    return folder ? [folder] : [];
  });
}

/** Three plugins, since workers are built by themselves, and the service worker after the pages. */
export interface LicenceWatch {
  pages: Plugin;
  workers: () => Plugin;
  serviceWorker: () => Plugin;
}

/**
 * Refuses a build that ships a package which `/about/` does not list, or whose licence is not
 * permissive, and writes the licences in full beside the pages.
 * @param root the project's folder
 */
export function licenceWatch(root: string): LicenceWatch {
  const folders = new Set(UNSEEN.map((name) => path.join(root, 'node_modules', name)));
  const see = (bundle: Rolldown.OutputBundle): void => {
    for (const folder of foldersIn(bundle, root)) folders.add(folder);
  };
  return {
    pages: {
      name: 'lectern-licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        see(bundle);
        this.emitFile({ type: 'asset', fileName: LICENCES, source: licenceTexts(root) });
      },
    },
    workers: () => ({
      name: 'lectern-licences-of-workers',
      generateBundle(_options, bundle) {
        see(bundle);
      },
    }),
    serviceWorker: () => ({
      name: 'lectern-licences-of-the-service-worker',
      generateBundle(_options, bundle) {
        see(bundle);
        const problems = licenceProblems(shippedPackages(root), [...folders].map(packageIn));
        if (problems.length > 0) throw new Error(problems.join('\n'));
      },
    }),
  };
}
