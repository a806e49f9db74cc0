import path from 'node:path';
import { build } from 'vite';

/**
 * The scripts that stand in pages, minified: in the head, what shows the reader's settings before the
 * first paint; before a text, what has its style hold; after it, what is done once it is there.
 */
export type InlineScripts = Record<'boot' | 'textStyle' | 'afterText', string>;

/** @param root the project's folder, absolute */
export async function inlineScripts(root: string): Promise<InlineScripts> {
  const [boot, textStyle, afterText] = await Promise.all(
    ['settings/boot.ts', 'entries/style-of-text.ts', 'entries/after-text.ts'].map((file) =>
      inlineScript(path.join(root, 'src', file)),
    ),
  );
  return { boot: boot!, textStyle: textStyle!, afterText: afterText! };
}

/**
 * Bundles a source into one classic script that stands in every page.
 * @param entry absolute path of the script's source
 * @returns minified JavaScript, without a closing line break
 */
async function inlineScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      lib: { entry, formats: ['iife'], name: 'lectern' },
      rolldownOptions: { output: { exports: 'none' } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`No output for ${entry}`);
  const [chunk] = output.output;
  return chunk.code.trim();
}
