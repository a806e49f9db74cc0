import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Bench, Row } from './bench.js';
import { compared, judge } from './goal.js';
import { libraryProject } from './library-project.js';

const run = promisify(execFile);

const LIBRARIES = [10, 100, 1_000];

/** What a build of the largest library may take; seconds of the clock. */
const MOST = 60;

/** How much more memory it may take than one with a tenth of the articles. */
const MOST_GROWTH = 1.5;

/** Has the build say at its end what it took of the machine, threads included. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\nTOOK ' + JSON.stringify(process.resourceUsage())))",
)}`;

/** What one build took. */
interface Took {
  /** Files it wrote that are pages. */
  pages: number;
  /** Seconds by the clock, and of all processors together. */
  wall: number;
  processor: number;
  /** The most memory it held at once, MB. */
  memory: number;
}

/** What a large library takes to build, beside a small one. */
export const buildBench: Bench = {
  name: 'build',
  promise: `A library of ${LIBRARIES.at(-1)!} articles is built in under a minute, in about the memory of a tenth of it.`,
  async run() {
    const rows: Row[] = [];
    let smaller: number | undefined;
    for (const articles of LIBRARIES) {
      const { pages, wall, processor, memory } = await build(articles);
      const of = `${articles} articles, ${pages} pages`;
      const what = 'the same, most memory, MB';
      const times = MOST_GROWTH;
      rows.push(
        judge({ what: `build of ${of}, seconds`, measured: wall, most: MOST }),
        compared(`the same, processor seconds`, processor),
        // The smallest is built without threads, which take some themselves.
        articles === LIBRARIES.at(-1)
          ? judge({ what, measured: memory, most: { times, of: smaller! } })
          : compared(what, memory, smaller),
      );
      smaller = memory;
    }
    return rows;
  },
};

/** @returns what the build of a library took, in a folder that is removed again */
export async function build(articles: number): Promise<Took> {
  const folder = await libraryProject(articles);
  try {
    const vite = path.join(folder, 'node_modules/vite/bin/vite.js');
    const start = performance.now();
    const { stderr } = await run(process.execPath, ['--import', TELL, vite, 'build'], {
      cwd: folder,
      maxBuffer: 1e9,
    });
    const wall = (performance.now() - start) / 1000;
    const [, usage = ''] = stderr.split('\nTOOK ');
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
    const files = await readdir(path.join(folder, 'dist'), { recursive: true });
    return {
      pages: files.filter((file) => file.endsWith('.html')).length,
      wall,
      processor: (userCPUTime + systemCPUTime) / 1e6,
      memory: maxRSS / 1024,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
