import { encode } from 'uqr';

/** A QR code as one SVG path, a unit square for each dark module. */
export interface QrPath {
  /** Modules on a side, the quiet zone included. */
  size: number;
  path: string;
}

/** Light modules around the code: ISO/IEC 18004 asks for four. */
const QUIET_ZONE = 4;

/**
 * @param text what the code says; up to 2,331 bytes of UTF-8 at the middle level of correction
 */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
