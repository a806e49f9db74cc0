/** Encodings that a byte order mark gives away. */
const MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of bytes: by their mark, by what HTML or XML declares in its first kilobyte, as UTF-8 where it is
 * that, else in the code page that fits best. Every byte gives a sign, so nothing is lost.
 * @param declares whether the text may declare its own encoding, as HTML and XML do
 */
export function decodeText(bytes: Uint8Array, declares: boolean): string {
  const mark = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark[0]).decode(bytes);
  const declared = declares ? declaredIn(bytes) : null;
  for (const label of [declared, 'utf-8']) {
    if (label === null) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // It is not that, or not a label.
    }
  }
  return new TextDecoder(legacy(bytes)).decode(bytes);
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_024));
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/**
 * Text that is not UTF-8 is in a Windows code page as a rule. In Arabic nearly every word's bytes
 * are high; in western Europe a few are.
 */
function legacy(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 20_000);
  const high = sample.filter((byte) => byte >= 0xc0).length;
  const low = sample.filter(
    (byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a),
  ).length;
  return high > low ? 'windows-1256' : 'windows-1252';
}
