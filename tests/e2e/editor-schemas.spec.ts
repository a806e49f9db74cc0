import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { editorSchemas, SCHEMA_FOLDER } from '../../src/compile/editor-schemas.js';
import { ROOT } from './harness/built-pages.js';
import { expect, test } from './harness/test.js';

const made = editorSchemas();

interface EditorSettings {
  'yaml.schemas': Record<string, string>;
}

/** As the editor reads it: the schema of each kind of file, by the pattern of its path. */
function schemasByGlob(): [glob: string, validate: ValidateFunction][] {
  const settings = JSON.parse(
    readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'),
  ) as EditorSettings;
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  return Object.entries(settings['yaml.schemas']).map(([file, glob]) => [
    glob,
    ajv.compile(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as object),
  ]);
}

const yamlFiles = readdirSync(join(ROOT, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => `content/${file.replaceAll('\\', '/')}`);

const faultsOf = (validate: ValidateFunction, yaml: string): string[] => {
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the schemas that an editor reads are those that the compiler checks with', () => {
  const stale = [...made].filter(([file, text]) => readFileSync(join(ROOT, file), 'utf8') !== text);
  expect(
    stale.map(([file]) => file),
    'Run `npm run schemas`.',
  ).toEqual([]);
  const kept = readdirSync(join(ROOT, SCHEMA_FOLDER)).map((name) => `${SCHEMA_FOLDER}/${name}`);
  expect(kept.filter((file) => !made.has(file))).toEqual([]);
});

test('an author’s every file has a schema, which finds no fault where there is none', () => {
  const schemas = schemasByGlob();
  expect(yamlFiles.length).toBeGreaterThan(50);
  for (const file of yamlFiles) {
    const fitting = schemas.filter(([glob]) => matchesGlob(file, glob));
    expect(fitting, file).toHaveLength(1);
    expect(faultsOf(fitting[0]![1], readFileSync(join(ROOT, file), 'utf8')), file).toEqual([]);
  }
});

test('an author is shown a wrong value, a wrong key and a missing one as they are written', () => {
  const [, actor] = schemasByGlob().find(([glob]) => glob.startsWith('content/actors/'))!;
  const [, place] = schemasByGlob().find(([glob]) => glob.startsWith('content/places/'))!;
  const right = 'name: A\nkind: party\ndefinition: A party.\n';
  expect(faultsOf(actor, right)).toEqual([]);
  for (const wrong of [
    right.replace('kind: party\n', ''),
    `${right}definitoin: It.\n`,
    `${right}alignment: { side: nobody, text: On no side, as-of: 2016-12 }\n`,
    `${right}alignment: { side: government, text: For it, as-of: last year }\n`,
    `${right}backers: [{ entry: Not Kebab }]\n`,
    `${right}sources: [{ name: A, url: example.org }]\n`,
  ]) {
    expect(faultsOf(actor, wrong), wrong).not.toEqual([]);
  }
  expect(
    faultsOf(place, `${right}coordinates: { latitude: 91, longitude: 37, source: { name: A } }\n`),
  ).not.toEqual([]);
});

test('an author is told of every key what belongs there', () => {
  for (const [file, text] of made) {
    if (!file.startsWith(SCHEMA_FOLDER)) continue;
    expect(keysWithoutWords(JSON.parse(text) as Shape), file).toEqual([]);
  }
});

interface Shape {
  description?: string;
  items?: Shape;
  properties?: Record<string, Shape>;
}

/** The keys, at any depth, that have neither words of their own nor keys that have. */
function keysWithoutWords(shape: Shape): string[] {
  const inner = shape.items ? keysWithoutWords(shape.items) : [];
  return Object.entries(shape.properties ?? {}).reduce((found, [key, value]) => {
    const told = value.description !== undefined || value.properties !== undefined;
    return [...found, ...(told ? [] : [key]), ...keysWithoutWords(value)];
  }, inner);
}
