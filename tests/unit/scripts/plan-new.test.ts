import { expect } from 'chai';
import { planNew } from '../../../scripts/plan-new.js';

const TODAY = '2026-11-25';

const CONTENT = new Map([
  ['content/site.yaml', 'name: Site\ndescription: It.\n'],
  ['content/river-mouth/map.png', ''],
  ['content/actors/ferry.yaml', 'name: The Ferry Company\nkind: firm\ndefinition: A firm.\n'],
]);

/** As the command line gives it, options first. */
const plan = (...args: [values: Parameters<typeof planNew>[0]['values'], ...names: string[]]) =>
  planNew({ values: args[0], positionals: args.slice(1) as string[] }, CONTENT, TODAY);

describe('what `npm run new` plans', () => {
  it('is an article of today, titled by its slug or as asked', () => {
    const files = plan({}, 'river-crossing');
    expect([...files.keys()]).to.deep.equal([
      'content/river-crossing/article.md',
      'content/river-crossing/summary.md',
      'content/river-crossing/timeline.yaml',
    ]);
    const article = files.get('content/river-crossing/article.md');
    expect(article).to.contain('title: River crossing\n').and.contain(`published: ${TODAY}\n`);
    const other = plan({ title: 'عنوان', language: 'ar' }, 'other').get('content/other/article.md');
    expect(other).to.contain('title: عنوان\n').and.contain('language: ar\n');
  });

  it('is an entry whose id comes from its name, or as asked', () => {
    expect([...plan({ place: 'São Tomé' }).keys()]).to.deep.equal(['content/places/sao-tome.yaml']);
    const asked = plan({ place: 'Halab', id: 'aleppo' });
    expect(asked.get('content/places/aleppo.yaml')).to.contain('name: Halab\n');
  });

  const refused: [says: RegExp, ...Parameters<typeof plan>][] = [
    [/kebab-case[^]*npm run new -- river-bank\n/, {}, 'River Bank'],
    [/kebab-case[^]*npm run new -- outside\n/, {}, '../outside'],
    [/kebab-case[^]*Choose another name/, {}, 'حلب'],
    [/page of the site itself[^]*Choose another name/, {}, 'settings'],
    [/page of the site itself[^]*Choose another name/, {}, 'actors'],
    [/already a folder content\/river-mouth/, {}, 'river-mouth'],
    [/“english” is not a BCP 47[^]*`en`/, { language: 'english' }, 'other'],
    [/title is empty/, { title: ' ' }, 'other'],
    [/“XYZ” is not explained[^]*write it out/, { title: 'The XYZ vote' }, 'other'],
    [/One name is needed, not 2/, {}, 'one', 'two'],
    [/one at a time/, { actor: 'One', place: 'Two' }],
    [/one at a time/, { actor: 'One' }, 'two'],
    [/not said what to make[^]*npm run new -- SLUG/, {}],
    [/name is empty/, { term: '' }],
    [/no Latin letter[^]*--id/, { place: 'حلب' }],
    [/another script[^]*belongs in `native`/, { place: 'حلب', id: 'aleppo' }],
    [/another script/, { language: 'ar', title: 'The river' }, 'other'],
    [/“A b” is not in kebab-case[^]*--id/, { place: 'Here', id: 'A b' }],
    [/already an entry content\/actors\/ferry.yaml/, { term: 'Ferry' }],
    [/claimed by content\/actors\/ferry.yaml[^]*one of the two/, { term: 'The Ferry Company' }],
  ];
  for (const [says, ...args] of refused) {
    it(`is refused, with the mend, where asked for ${JSON.stringify(args)}`, () => {
      expect(() => plan(...args))
        .to.throw(says)
        .with.property('message')
        .that.matches(/\n {4}\S[^]*\nNothing was written\.$/);
    });
  }
});
