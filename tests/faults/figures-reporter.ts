import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Adds up the annotations `figure`, each a number and its name, and says them at the end. */
export default class FiguresReporter implements Reporter {
  readonly #figures = new Map<string, number>();
  #failures = 0;

  onTestEnd(_: TestCase, { annotations, status }: TestResult): void {
    for (const { type, description = '' } of annotations) {
      if (type !== 'figure') continue;
      const [count, ...name] = description.split(' ');
      const key = name.join(' ');
      this.#figures.set(key, (this.#figures.get(key) ?? 0) + Number(count));
    }
    if (status !== 'passed' && status !== 'skipped') this.#failures += 1;
  }

  onEnd({ duration }: FullResult): void {
    const figures = [...this.#figures].map(([name, count]) => `${count} ${name}`);
    const seconds = `${Math.round(duration / 1_000)} s`;
    const seed = `seed ${process.env['SEED']}`;
    console.log([...figures, `${this.#failures} tests failed`, seconds, seed].join(', '));
  }

  printsToStdio(): boolean {
    return false;
  }
}
