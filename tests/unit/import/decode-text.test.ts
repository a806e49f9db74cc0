import { expect } from 'chai';
import { decodeText } from '../../../src/import/decode-text.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

describe('a file in an older encoding', () => {
  it('is read by its byte order mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00), false)).to.equal('A');
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x41), false)).to.equal('A');
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41), false)).to.equal('A');
  });

  it('is read as a page declares it, where the bytes are that', () => {
    const page = bytes(...ascii('<meta charset="windows-1251">'), 0xc4, 0xe0);
    expect(decodeText(page, true)).to.include('Да');
    // A text that is no page declares nothing.
    expect(decodeText(page, false)).not.to.include('Да');
  });

  it('is read as UTF-8 where a page declares an encoding that there is not', () => {
    const page = bytes(...ascii('<meta charset="no-such">'), 0xc3, 0xa9);
    expect(decodeText(page, true)).to.include('é');
  });

  it('is read in the code page that fits, western or Arabic', () => {
    expect(decodeText(bytes(...ascii('Caf'), 0xe9), false)).to.equal('Café');
    expect(decodeText(bytes(0xd3, 0xe1, 0xc7, 0xe3), false)).to.equal('سلام');
  });
});
