/** A picture's kind and its size in pixels. */
export interface PictureSize {
  /** Its media type. */
  type: string;
  width: number;
  height: number;
}

const SIGNS: readonly [at: number, sign: string, size: (view: DataView) => PictureSize | null][] = [
  [0, '\x89PNG', (view) => sized('image/png', view.getUint32(16), view.getUint32(20))],
  [0, 'GIF8', (view) => sized('image/gif', view.getUint16(6, true), view.getUint16(8, true))],
  [0, '\xff\xd8\xff', jpegSize],
  [8, 'WEBPVP8 ', (view) => webp(lossy(view, 26), lossy(view, 28))],
  [8, 'WEBPVP8L', losslessSize],
  [8, 'WEBPVP8X', (view) => webp(extent(view, 24), extent(view, 27))],
];

/**
 * What a picture is and how large, by its first bytes: what it takes to show it, whatever few bytes
 * it is packed into. PNG (W3C), GIF89a, JPEG (ITU T.81) and WebP (RFC 9649) are known.
 * @returns null for a file of another kind, or one that is cut off
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const found = SIGNS.find(([at, sign]) =>
    Array.from(sign).every((letter, index) => bytes[at + index] === letter.charCodeAt(0)),
  );
  if (!found) return null;
  try {
    return found[2](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (problem) {
    // A view throws where its bytes end.
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

function sized(type: string, width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}

function webp(width: number, height: number): PictureSize | null {
  return sized('image/webp', width, height);
}

/** The two highest bits say how it may be scaled. */
function lossy(view: DataView, at: number): number {
  return view.getUint16(at, true) & 0x3fff;
}

function losslessSize(view: DataView): PictureSize | null {
  const bits = view.getUint32(21, true);
  return webp((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

/** A number of three bytes, which is one less than it stands for. */
function extent(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
}

/** The size stands in the frame's header, after segments that each say how long they are. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    // C4, C8 and CC are tables and extensions.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
  }
  return null;
}
