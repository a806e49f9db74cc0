import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../e2e/harness/built-pages.js';

interface Audit {
  failed: boolean;
  said: string;
  count: unknown;
}

/** Runs the audit against a registry that answers as given. */
async function auditBy(answer: RequestListener): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-audit-'));
  const registry = createServer(answer);
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const { port } = registry.address() as AddressInfo;
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_fetch_timeout: '1000',
    npm_config_cache: join(folder, 'npm'),
    STEP_COUNT_FILE: join(folder, 'count.json'),
  };
  try {
    const [failed, said] = await new Promise<[boolean, string]>((resolve) => {
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      execFile(process.execPath, [tsx, join(ROOT, 'scripts/audit.ts')], { env }, (error, stdout) =>
        resolve([error !== null, stdout]),
      );
    });
    return { failed, said, count: JSON.parse(readFileSync(env.STEP_COUNT_FILE, 'utf8')) };
  } finally {
    registry.closeAllConnections();
    registry.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const WEAKNESS = {
  id: 1,
  url: 'https://registry.example/1',
  title: 'Runs what it is given',
  severity: 'low',
  vulnerable_versions: '>=0.0.0',
};

test('a known weakness of any package fails, and is named @sample', async () => {
  const { failed, said, count } = await auditBy((request, response) => {
    response.statusCode = request.url?.endsWith('/bulk') ? 200 : 404;
    response.end(JSON.stringify({ lit: [WEAKNESS] }));
  });
  expect(said).toMatch(/lit .*low: Runs what it is given/);
  expect(count).toEqual({ passed: 0, failed: 2, skipped: 0 });
  expect(failed).toBe(true);
});

test('packages without a known weakness pass', async () => {
  const { failed, said, count } = await auditBy((_request, response) => response.end('{}'));
  expect(said).toMatch(/none of \d{2,} has a known weakness/);
  expect(count).toEqual({ passed: 2, failed: 0, skipped: 0 });
  expect(failed).toBe(false);
});

const CANNOT_ANSWER: [string, RequestListener][] = [
  ['refuses @sample', (_request, response) => response.writeHead(405).end()],
  ['hangs up', (request) => request.socket.destroy()],
  ['never answers', () => undefined],
  ['is another network’s welcome page', (_request, response) => response.end('<h1>Welcome</h1>')],
];
for (const [what, answer] of CANNOT_ANSWER) {
  test(`an audit is said to be not run, and never passes, where the registry ${what}`, async () => {
    const { failed, said, count } = await auditBy(answer);
    expect(said.match(/NOT RUN: the registry could not be asked/g)).toHaveLength(2);
    expect(count).toEqual({ passed: 0, failed: 0, skipped: 2 });
    expect(failed).toBe(false);
  });
}
