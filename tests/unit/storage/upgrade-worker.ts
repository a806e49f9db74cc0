/** Upgrades a database, says when it is in a certain step, and stays in it until it is killed. */
import { STEPS, type Step } from '../../../src/storage/migrations.js';
import { openDatabase } from '../../../src/storage/open.js';

addEventListener('message', ({ data }: MessageEvent<{ name: string; failing: number }>) => {
  const steps: Step[] = STEPS.map((step) => ({
    ...step,
    stores(db, transaction) {
      step.stores(db, transaction);
      if (step.version !== data.failing) return;
      postMessage(`in step ${data.failing}`);
      // One request after the other keeps the transaction from ending.
      const again = (): void => {
        void transaction.objectStore('places').count().then(again);
      };
      again();
    },
  }));
  void openDatabase({ name: data.name, steps, patience: 60_000, onGone: () => undefined });
});
