/**
 * `npm run languages`: brings the languages of the interface up to date. Collects every `msg(…)`
 * of the source, adds the new ones to each `src/languages/TAG.xlf`, and makes the modules in
 * `src/languages/generated/` from them. A new language is a copy of an .xlf file under its BCP 47
 * tag, or an empty one made by `npm run languages -- TAG`.
 * `--check` changes nothing, and fails where there is something to do.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Locale } from '@lit/localize-tools/lib/types/locale.js';
import prettier from 'prettier';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'src/languages');
const generated = path.join(folder, 'generated');

const checks = process.argv.includes('--check');
const asked = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--') && !existsSync(path.join(folder, `${word}.xlf`)));
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.xlf'))
  .map((name) => name.slice(0, -'.xlf'.length));
const targetLocales = [...new Set([...known, ...asked])].sort();

/** What `--check` compares with, and puts back. */
const before = checks ? await readAll() : new Map<string, string>();

const localizer = new RuntimeLitLocalizer({
  baseDir: root,
  resolve: (file: string) => path.resolve(root, file),
  sourceLocale: 'en',
  targetLocales,
  tsConfig: 'tsconfig.json',
  interchange: { format: 'xliff', xliffDir: 'src/languages', placeholderStyle: 'x' },
  output: {
    mode: 'runtime',
    outputDir: 'src/languages/generated',
    localeCodesModule: 'src/languages/generated/locale-codes.ts',
  },
} as unknown as ConstructorParameters<typeof RuntimeLitLocalizer>[0]);

const { messages, errors: unread } = localizer.extractSourceMessages();
if (unread.length > 0) {
  for (const { messageText } of unread) console.error(messageText);
  process.exit(1);
}
await localizer.writeInterchangeFiles();
const { errors } = localizer.validateTranslations();
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exit(1);
}
await localizer.build();

const loaders = targetLocales.map((tag) => `'${tag}': () => import('./${tag}.js'),`).join('\n');
await writeFile(
  path.join(generated, 'loaders.ts'),
  `import type { LocaleModule } from '@lit/localize';\n
/** Fetches the words of a language. Made by \`npm run languages\`. */
export const LOADERS: Readonly<Record<string, () => Promise<LocaleModule>>> = {\n${loaders}\n};\n`,
);

// One form for all files here, so that a change of words is all that a diff shows.
const options = await prettier.resolveConfig(path.join(root, 'package.json'));
for (const name of readdirSync(generated)) {
  const file = path.join(generated, name);
  const text = await readFile(file, 'utf8');
  await writeFile(file, await prettier.format(text, { ...options, filepath: file }));
}

let untranslated = 0;
for (const tag of targetLocales) {
  const translations = localizer.readTranslationsSync().translations.get(tag as Locale) ?? [];
  const done = new Set(translations.map(({ name }) => name));
  const open = messages.filter(({ name }) => !done.has(name));
  untranslated += open.length;
  console.log(`${tag}: ${messages.length - open.length} of ${messages.length} translated`);
}

if (checks) {
  const stale = [...(await readAll())].filter(([file, text]) => before.get(file) !== text);
  for (const [file] of stale) {
    const text = before.get(file);
    if (text !== undefined) await writeFile(file, text);
    console.error(`${path.relative(root, file)} is not up to date.`);
  }
  if (stale.length + untranslated > 0) {
    console.error('Run `npm run languages`, and translate what has no <target> yet.');
    process.exitCode = 1;
  }
}

/** The files this script writes, with what is in them. */
async function readAll(): Promise<Map<string, string>> {
  const files = [
    ...readdirSync(folder).filter((name) => name.endsWith('.xlf')),
    ...readdirSync(generated).map((name) => `generated/${name}`),
  ].map((name) => path.join(folder, name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  );
}
