/**
 * `npm run audit`: asks the registry for known weaknesses of every package, in two parts: what
 * the reader needs to run, and all of them, with the tools that build and test it. A weakness
 * fails. A registry that cannot be asked is said to be that, and never counts as passed.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How long a registry may take to answer, in milliseconds, and how long npm as a whole. */
const ANSWER_LIMIT_MS = process.env['npm_config_fetch_timeout'] ?? '15000';
const NPM_LIMIT_MS = 40_000;

const PARTS = [
  { title: 'What the reader runs on', options: ['--omit=dev'] },
  { title: 'All packages, with the tools', options: ['--include=dev'] },
];

type Outcome = { kind: 'passed' | 'failed' | 'skipped'; said: string };

interface Report {
  vulnerabilities?: Record<
    string,
    { name: string; severity: string; range: string; via: unknown[] }
  >;
  metadata?: { dependencies: { total: number } };
  message?: string;
}

/** @returns what npm prints, whatever its exit status: it is 1 for weaknesses and for errors */
function npmAudit(options: string[]): Promise<string> {
  const args = ['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${ANSWER_LIMIT_MS}`];
  return new Promise((done) => {
    execFile(
      'npm',
      [...args, ...options],
      {
        cwd: resolve(import.meta.dirname, '..'),
        timeout: NPM_LIMIT_MS,
        maxBuffer: 2 ** 26,
        shell: process.platform === 'win32',
      },
      (_error, stdout) => done(stdout),
    );
  });
}

function parsed(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return { message: 'npm gave no report' };
  }
}

/** Only a whole report is an answer; anything else was not run. */
function outcomeOf({ vulnerabilities, metadata, message }: Report): Outcome {
  if (!vulnerabilities || !metadata) {
    return {
      kind: 'skipped',
      said: `NOT RUN: the registry could not be asked (${message ?? '?'})`,
    };
  }
  const found = Object.values(vulnerabilities).map(({ name, severity, range, via }) => {
    const titles = via.flatMap((one) =>
      typeof one === 'object' && one !== null && 'title' in one ? [String(one.title)] : [],
    );
    return `\n  ${name} ${range}, ${severity}: ${titles.join('; ') || 'by a package it uses'}`;
  });
  return found.length > 0
    ? { kind: 'failed', said: `${found.length} with a known weakness${found.join('')}` }
    : { kind: 'passed', said: `none of ${metadata.dependencies.total} has a known weakness` };
}

const count = { passed: 0, failed: 0, skipped: 0 };
const reports = await Promise.all(PARTS.map(({ options }) => npmAudit(options)));
PARTS.forEach(({ title }, index) => {
  const { kind, said } = outcomeOf(parsed(reports[index] ?? ''));
  count[kind] += 1;
  console.log(`${title}: ${said}`);
});
const countFile = process.env['STEP_COUNT_FILE'];
if (countFile) writeFileSync(countFile, JSON.stringify(count));
process.exitCode = count.failed > 0 ? 1 : 0;
