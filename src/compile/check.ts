/** `npm run check`: names every mistake in content/, or says what was checked. */
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../model/problem.js';
import type { WholeSite } from '../model/site.js';
import { compileSite } from './compile-site.js';
import { readContent } from './read-content.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { site, problems } = compileSite(await readContent(root));
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${count(problems.length, 'problem')} in content/.`);
  process.exitCode = 1;
} else console.log(`The content is sound: ${describe(site)}.`);

function describe({ articles }: WholeSite): string {
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  const entries = new Set(articles.flatMap(({ glossary }) => glossary.map(({ id }) => id)));
  const grades = articles.map(({ summary }) => summary.plainGrade);
  return [
    count(articles.length, 'article'),
    count(sum(articles.map(({ wordCount }) => wordCount)), 'word'),
    count(entries.size, 'entry', 'entries'),
    count(sum(articles.map(({ summary }) => summary.points.length)), 'key point'),
    `plain words at grade ${grades.join(', ')}`,
  ].join(', ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}
