import { expect } from 'chai';
import { EFFECTS } from '../../../src/settings/effects.js';
import { keepTypeface, TYPEFACE_FILES } from '../../../src/settings/typeface-files.js';

describe('the files of a typeface', () => {
  const real = window.fetch.bind(window);
  let asked: string[];

  /** Answers every request as a server would, or fails as no network does. */
  const answer = (how: (url: string) => Response) => {
    asked = [];
    window.fetch = async (input) => {
      asked.push(input as string);
      return how(input as string);
    };
  };

  afterEach(() => {
    window.fetch = real;
  });

  it('are known for every typeface a reader may choose', () => {
    expect(Object.keys(TYPEFACE_FILES)).to.have.members([...EFFECTS.typeface.values]);
  });

  it('are real files', async () => {
    for (const file of Object.values(TYPEFACE_FILES).flat()) {
      const response = await real(file);
      expect(response.ok, file).to.equal(true);
      expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 4))).to.equal('wOF2');
    }
  });

  it('are all fetched when it is chosen, so that it is there offline', async () => {
    answer(() => new Response('font'));
    expect(await keepTypeface('literata')).to.equal(true);
    expect(asked).to.deep.equal([...TYPEFACE_FILES.literata]);
  });

  it('are those of Arabic letters where the interface is in them, and only there', async () => {
    answer(() => new Response('font'));
    expect(await keepTypeface('serif', 'ar')).to.equal(true);
    expect(asked).to.have.lengthOf(1);
    expect(asked[0]).to.contain('vazirmatn');
    answer(() => new Response('font'));
    await keepTypeface('serif', 'en');
    expect(asked).to.deep.equal([]);
  });

  it('are none for the device’s own', async () => {
    answer(() => new Response('font'));
    expect(await keepTypeface('serif')).to.equal(true);
    expect(asked).to.deep.equal([]);
  });

  it('are said to be missing where one is refused, or there is no network', async () => {
    const [, second] = TYPEFACE_FILES.atkinson;
    answer((url) => new Response('', { status: url === second ? 404 : 200 }));
    expect(await keepTypeface('atkinson')).to.equal(false);
    answer(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await keepTypeface('atkinson')).to.equal(false);
  });
});
