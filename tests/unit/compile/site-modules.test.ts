import { expect } from 'chai';
import { isSiteModule, siteModule, siteModuleId } from '../../../src/compile/site-modules.js';
import type { Article } from '../../../src/model/article.js';
import { contentSite } from '../export/content.js';

/** What a module exports, where its source is data alone. */
async function exportsOf(source: string): Promise<Record<string, unknown>> {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return (await import(url)) as Record<string, unknown>;
}

describe('what pages fetch of the site’s content', () => {
  it('is each article as a copy needs it, in a module of its own', async () => {
    const { site } = await contentSite();
    const [first] = site.articles;
    const id = siteModuleId(`virtual:lectern-article/${first!.id}`)!;
    const { article } = await exportsOf(siteModule(id, site)!);
    expect((article as Article).sections).to.deep.equal(first!.sections);
    expect((article as Article).map).to.equal(null);
  });

  it('is named by the id of every article', async () => {
    const { site } = await contentSite();
    const source = siteModule(siteModuleId('virtual:lectern-articles')!, site)!;
    for (const { id } of site.articles) {
      expect(source).to.include(`import("virtual:lectern-article/${id}")`);
    }
  });

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
    expect(siteModule(siteModuleId('virtual:lectern-article/none')!, site)).to.equal(null);
  });
});
