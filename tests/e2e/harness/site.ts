import { formatProblem } from '../../../src/model/problem.js';
import type { WholeSite } from '../../../src/model/site.js';
import { compileSite } from '../../../src/compile/compile-site.js';
import { readContent } from '../../../src/compile/read-content.js';
import { ROOT } from './built-pages.js';

/**
 * The site's content as the compiler gives it, for comparing pages with.
 * @throws {Error} naming every problem of the content
 */
export async function readSite(): Promise<WholeSite> {
  const { site, problems } = compileSite(await readContent(ROOT));
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return site;
}
