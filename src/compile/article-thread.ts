/** A thread that does the tasks of articles: `article-crew.ts` builds and starts it. */
import { parentPort } from 'node:worker_threads';
import { articleTasks, type ArticleTasks } from './article-tasks.js';

const tasks = articleTasks() as Record<keyof ArticleTasks, (given: unknown) => Promise<unknown>>;

parentPort!.on('message', ({ task, given }: { task: keyof ArticleTasks; given: unknown }) => {
  tasks[task](given).then(
    (done) => {
      parentPort!.postMessage({ done });
    },
    (error: unknown) => {
      parentPort!.postMessage({ error });
    },
  );
});

parentPort!.postMessage('ready');
