/**
 * `npm run test:kills`: 1,000 kills and 100,000 acknowledged writes, or as many as said:
 * `npm run test:kills -- 50 5000`. Takes about an hour on two cores.
 */
import { runKills, type KillResult } from '../tests/long/kills.js';
import { BROWSER_FLAGS, findBrowser } from './find-browser.js';

const [kills = 1_000, writes = 100_000] = process.argv.slice(2).map(Number);

const line = ({
  kills: killed,
  acknowledged,
  lost,
  returned,
  falselyEmptied,
}: KillResult): string =>
  `${killed} kills, ${acknowledged} acknowledged writes, ${lost.size} lost, ${returned.size} removed ones came back, ${falselyEmptied} times falsely taken for emptied`;

const started = performance.now();
const result = await runKills({
  kills,
  writes,
  program: findBrowser(),
  flags: BROWSER_FLAGS,
  tell: (soFar) => {
    console.log(line(soFar));
  },
});
console.log(`${line(result)} (${Math.round((performance.now() - started) / 1000)} s)`);
for (const id of [...result.lost].slice(0, 20)) console.log(`lost: ${id}`);
process.exitCode = result.lost.size + result.returned.size + result.falselyEmptied > 0 ? 1 : 0;
