import type { Bench } from './bench.js';
import { ARTICLE, serveBenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { median } from './median.js';
import { startBrowser, withPhone, withTab } from './phone.js';
import { typeChange } from './type-change.js';

const RUNS = 7;

/** Type of another size, by the reader's setting and by hand, to the next paint. */
export const settingsChangeBench: Bench = {
  name: 'settings-change',
  promise: `A setting shows about as soon as the browser can lay out the text: median of ${RUNS}.`,
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    try {
      const { setting, byHand } = await withPhone(browser, (phone) =>
        withTab(phone, async (tab) => {
          await tab.goto(site.at(ARTICLE));
          return typeChange(tab, RUNS);
        }),
      );
      return [
        judge({
          what: 'type size to next paint, 1,300 words, ms',
          measured: median(setting),
          most: { times: 1.5, of: median(byHand) },
        }),
      ];
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};
