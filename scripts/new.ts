/**
 * `npm run new -- SLUG`: starts an article. `npm run new -- --actor NAME` (or `--place`, `--term`)
 * starts an entry of the glossary. Nothing is written unless all of it compiles, and never over
 * a file that is there.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/compile/read-content.js';
import { planNew, Refusal, USAGE, type Request } from './plan-new.js';

const root = join(import.meta.dirname, '..');

const OPTIONS = {
  title: { type: 'string' },
  language: { type: 'string' },
  actor: { type: 'string' },
  place: { type: 'string' },
  term: { type: 'string' },
  id: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const NEXT = {
  article: (slug: string): string => `
Next:
  1. npm run dev shows the site as you write: open /${slug}/ at the address it prints.
  2. Replace the words of the files; each line says what belongs there.
  3. npm run new -- --actor "Name" (or --place, --term) explains a name to readers.
  4. npm run check names every mistake, with its line and its mend.
content/README.md is the whole format, on one page.`,
  entry: `
Next:
  1. Write its kind and definition in place of those it begins with.
  2. Take the # off the lines you need.
  3. Wherever an article has its name or one of its aliases, that becomes a link to it.
  4. npm run check names every mistake, with its line and its mend.`,
};

function readArguments(): Request | null {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const { help = false, ...others } = values;
    return help ? null : { values: others, positionals };
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw new Refusal(`${message.replace(/\.$/, '')}.`, `Write it so:\n${USAGE}`);
  }
}

/** The day it is where the author sits. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function main(): Promise<void> {
  const request = readArguments();
  if (!request) {
    console.log(USAGE);
    return;
  }
  const files = planNew(request, await readContent(root), today());
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    // `wx` refuses a file that is there, whatever the plan saw.
    await writeFile(join(root, path), text, { flag: 'wx' });
    console.log(`Made ${path}`);
  }
  const [slug] = request.positionals;
  console.log(slug === undefined ? NEXT.entry : NEXT.article(slug));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
