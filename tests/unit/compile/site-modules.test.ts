import { expect } from 'chai';
import { isSiteModule, siteModule, siteModuleId } from '../../../src/compile/site-modules.js';
import { contentSite } from '../export/content.js';

/** What a module exports, where its source is data alone. */
async function exportsOf(source: string): Promise<Record<string, unknown>> {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return (await import(url)) as Record<string, unknown>;
}

describe('what pages fetch of the site’s content', () => {
  it('is everything that can be explained', async () => {
    const { site } = await contentSite();
    const source = siteModule(siteModuleId('virtual:lectern-entries')!, site)!;
    const { entries, language } = await exportsOf(source);
    expect(entries).to.deep.equal(site.entries);
    expect(language).to.equal(site.language);
  });

  it('is nothing else: other modules are left to others, and none is made up', async () => {
    const { site } = await contentSite();
    expect(siteModuleId('./article.js')).to.equal(null);
    expect(isSiteModule('/src/entries/article.ts')).to.equal(false);
    expect(siteModule(siteModuleId('virtual:lectern-articles')!, site)).to.equal(null);
  });
});
