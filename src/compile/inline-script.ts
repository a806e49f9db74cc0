import { build } from 'vite';

/**
 * Bundles a source into one classic script that stands in every page.
 * @param entry absolute path of the script's source
 * @returns minified JavaScript, without a closing line break
 */
export async function inlineScript(entry: string): Promise<string> {
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
