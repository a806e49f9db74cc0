import { z } from 'zod';
import {
  actorSchema,
  articleSchema,
  placeSchema,
  siteSchema,
  summarySchema,
  termSchema,
  tiesSchema,
  timelineSchema,
} from './schema.js';

/** Where the schemas lie, from the project's folder. Content whose folder begins with a dot is not read. */
export const SCHEMA_FOLDER = 'content/.schemas';

/** Each kind of file: its schema, and which files of content/ are of it. Front matter is in none. */
const KINDS: readonly { name: string; schema: z.ZodType; files?: string; title: string }[] = [
  { name: 'site', schema: siteSchema, files: 'content/site.yaml', title: 'The site' },
  { name: 'actor', schema: actorSchema, files: 'content/actors/*.yaml', title: 'An actor' },
  { name: 'place', schema: placeSchema, files: 'content/places/*.yaml', title: 'A place' },
  { name: 'term', schema: termSchema, files: 'content/terms/*.yaml', title: 'A term' },
  {
    name: 'timeline',
    schema: timelineSchema,
    files: 'content/*/timeline.yaml',
    title: 'The events of an article',
  },
  {
    name: 'ties',
    schema: tiesSchema,
    files: 'content/*/ties.yaml',
    title: 'Who has to do with whom',
  },
  { name: 'article', schema: articleSchema, title: 'The front matter of article.md' },
  { name: 'summary', schema: summarySchema, title: 'The front matter of summary.md' },
];

/**
 * What lets an editor complete and explain content as it is written.
 * @returns JSON texts by path from the project's folder: a JSON Schema for each kind of file, in
 *   draft 7, which editors' YAML servers know best, and which files each is for
 */
export function editorSchemas(): Map<string, string> {
  const schemas = KINDS.map(({ name, schema, title }): [string, string] => [
    `${SCHEMA_FOLDER}/${name}.json`,
    json({ title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) }),
  ]);
  const files = KINDS.flatMap(({ name, files: glob }) =>
    glob === undefined ? [] : [[`./${SCHEMA_FOLDER}/${name}.json`, glob]],
  );
  return new Map([
    ...schemas,
    ['.vscode/settings.json', json({ 'yaml.schemas': Object.fromEntries(files) as unknown })],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
