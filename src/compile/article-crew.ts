import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { articleTasks, type Tasks } from './article-tasks.js';

/** With fewer articles each, to start threads takes longer than they save. */
const FEW = 16;

/** MB for what a thread has just made. Node's own measure has it look through all too often. */
const YOUNG = 64;

/** Does tasks of articles, in as many threads as the machine has processors. */
export interface ArticleCrew {
  /**
   * Has each member do a task.
   * @param given what a member is given, by the slugs of its share of the articles
   * @returns what each gives
   * @throws what one of them throws
   */
  all<Name extends keyof Tasks>(
    task: Name,
    given: (share: readonly string[]) => Tasks[Name]['given'],
  ): Promise<Tasks[Name]['done'][]>;
  /** Ends its threads. */
  end(): void;
}

interface Member {
  run: <Name extends keyof Tasks>(
    task: Name,
    given: Tasks[Name]['given'],
  ) => Promise<Tasks[Name]['done']>;
  end: () => void;
}

/**
 * @param root the project's folder, absolute
 * @param slugs those of all articles
 */
export async function articleCrew(root: string, slugs: readonly string[]): Promise<ArticleCrew> {
  const count = Math.min(availableParallelism(), Math.floor(slugs.length / FEW));
  const members = count > 1 ? await threads(root, count) : [here()];
  const shares = members.map((_, member) =>
    slugs.filter((_slug, index) => index % members.length === member),
  );
  return {
    all: (task, given) =>
      Promise.all(members.map(({ run }, member) => run(task, given(shares[member]!)))),
    end() {
      for (const { end } of members) end();
    },
  };
}

/** The thread of the build itself. */
function here(): Member {
  const tasks = articleTasks();
  return { run: (task, given) => tasks[task](given), end: () => undefined };
}

/** Threads read no TypeScript, so what they run is built first, where packages are found from. */
async function threads(root: string, count: number): Promise<Member[]> {
  const folder = mkdtempSync(path.join(root, 'node_modules/.lectern-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: 'src/compile/article-thread.ts',
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const script = path.join(folder, 'article-thread.js');
    return await Promise.all(Array.from({ length: count }, () => inThread(script)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A thread that keeps no program alive but while it has something to do. */
async function inThread(script: string): Promise<Member> {
  const worker = new Worker(script, {
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  // It says when it has been read.
  await once(worker, 'message');
  worker.unref();
  return {
    async run<Name extends keyof Tasks>(task: Name, given: Tasks[Name]['given']) {
      worker.ref();
      worker.postMessage({ task, given });
      const [answer] = (await once(worker, 'message')) as [
        { done: Tasks[Name]['done'] } | { error: unknown },
      ];
      worker.unref();
      if ('error' in answer) throw answer.error;
      return answer.done;
    },
    end: () => void worker.terminate(),
  };
}
