import { expect } from 'chai';
import { pictureSize } from '../../../../src/import/epub/picture-size.js';

/** A picture as this browser writes it. */
async function picture(type: string, quality?: number): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 300, height: 170 });
  // Something to pack, so that no size is a guess.
  canvas.getContext('2d')!.fillRect(10, 10, 100, 100);
  const blob = await new Promise<Blob>((resolve) =>
    canvas.toBlob((made) => resolve(made!), type, quality),
  );
  expect(blob.type).to.equal(type);
  return new Uint8Array(await blob.arrayBuffer());
}

const bytes = (head: string, length = 60): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => head.charCodeAt(at) || 0);

describe('the size of a picture, by its first bytes', () => {
  for (const [type, quality] of [
    ['image/png'],
    ['image/jpeg', 0.5],
    ['image/webp', 0.5],
    ['image/webp', 1],
  ] as const) {
    it(`is told of ${type}${quality === undefined ? '' : ` at ${quality}`}`, async () => {
      const found = pictureSize(await picture(type, quality));
      expect(found).to.deep.equal({ type, width: 300, height: 170 });
    });
  }

  it('is told of GIF, and of WebP that moves', () => {
    expect(pictureSize(bytes('GIF89a\x2c\x01\xaa\x00'))).to.deep.equal({
      type: 'image/gif',
      width: 300,
      height: 170,
    });
    const moving = `RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x2b\x01\0\xa9\0\0`;
    expect(pictureSize(bytes(moving))).to.deep.equal({
      type: 'image/webp',
      width: 300,
      height: 170,
    });
  });

  it('is nothing for other files, for empty pictures, and wherever one is cut off', async () => {
    for (const head of ['', 'MZ', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7']) {
      expect(pictureSize(bytes(head)), head).to.equal(null);
    }
    expect(pictureSize(bytes('GIF89a'))).to.equal(null);
    const whole = await picture('image/jpeg', 0.5);
    for (const length of [0, 2, 3, 5, 20, 100]) {
      expect(pictureSize(whole.subarray(0, length)), `${length} bytes`).to.equal(null);
    }
  });
});
