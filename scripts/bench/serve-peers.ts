import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { compressFolder } from '../compress.js';
import { serveSite, type SiteServer } from '../serve-site.js';
import type { PageText } from './page-text.js';
import { PEER_PACKAGES, PEERS, type Peer } from './peers.js';

const run = promisify(execFile);

/** The sites of peers with one text, served as ours is. */
export interface ServedPeers {
  /** Those that could be built. */
  sites: readonly { name: string; server: SiteServer }[];
  /** Closes and removes all. */
  stop: () => Promise<void>;
}

/**
 * Installs the peers in a folder of their own, below the system's for temporary files, and builds
 * the text with each. What cannot be had is named with the reason, and left out.
 */
export async function servePeers(text: PageText): Promise<ServedPeers> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-peers-'));
  const sites: { name: string; server: SiteServer }[] = [];
  const stop = async (): Promise<void> => {
    for (const { server } of sites) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (await install(folder)) {
      for (const peer of PEERS) {
        const server = await buildPeer(peer, folder, text);
        if (server) sites.push({ name: peer.name, server });
      }
    }
    return { sites, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

async function install(folder: string): Promise<boolean> {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const given = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PEER_PACKAGES];
  try {
    await run('npm', given, { cwd: folder, shell: process.platform === 'win32' });
    return true;
  } catch (problem) {
    console.log(`Skipped: ${PEER_PACKAGES.join(', ')} cannot be installed: ${reason(problem)}`);
    return false;
  }
}

async function buildPeer(peer: Peer, folder: string, text: PageText): Promise<SiteServer | null> {
  const project = path.join(folder, peer.name.toLowerCase().replaceAll(/\W+/g, '-'));
  for (const [name, words] of Object.entries(peer.files(text))) {
    const file = path.join(project, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, words);
  }
  const [script, ...given] = peer.build;
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    await writeFile(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
    await run(process.execPath, [path.join(folder, 'node_modules', script), ...given], {
      cwd: project,
      env,
    });
  } catch (problem) {
    console.log(`Skipped: ${peer.name} does not build: ${reason(problem)}`);
    return null;
  }
  const built = path.join(project, peer.built);
  await writeFile(
    path.join(built, '_headers'),
    `/${peer.lasting}/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
  await compressFolder(built);
  return serveSite(built, { compressed: true });
}

/** What a program said last of why it failed. */
function reason(problem: unknown): string {
  const { stderr = '', message } = problem as Error & { stderr?: string };
  return stderr.trim().split('\n').at(-1) || message;
}
