import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const JAR = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);

/** Else it refuses addresses of this machine. */
const ALLOW_OWN_HOST = '-Dnu.validator.servlet.allow-forbidden-hosts=true';

/** Whether Java is here, in which the checker is written. */
export const hasJava = (): boolean => spawnSync('java', ['-version']).status === 0;

interface Message {
  type: string;
  url: string;
  message: string;
  lastLine?: number;
  extract?: string;
}

/**
 * Runs the Nu HTML Checker, once for all pages.
 * @param pages addresses, or paths of files
 * @returns whatever it says, each as one line: how grave it is, what, where
 * @throws {Error} where it did not come to an end
 */
export async function runNu(pages: readonly string[]): Promise<string[]> {
  const report = await new Promise<string>((resolve, reject) => {
    const options = { maxBuffer: 2 ** 28, encoding: 'utf8' } as const;
    // It ends with an error where it has found one, which is no failure of its own.
    const args = [ALLOW_OWN_HOST, '-jar', JAR, '--format', 'json', ...pages];
    execFile('java', args, options, (_, __, said) =>
      said.startsWith('{') ? resolve(said) : reject(new Error(said)),
    );
  });
  const { messages } = JSON.parse(report) as { messages: Message[] };
  return messages.map(({ type, url, message, lastLine, extract }) => {
    const where = (extract ?? '').replaceAll(/\s+/g, ' ').trim();
    return `${type}: ${message} at ${url}:${lastLine} ${where}`;
  });
}
