/** Pixels of a picture; null where it does not say. */
export interface PictureSize {
  width: number | null;
  height: number | null;
}

/**
 * The size an SVG gives itself: its width and height, else its viewBox.
 * @param source text of the file; any other text gives nulls
 */
export function svgSize(source: string): PictureSize {
  const tag = /<svg\b[^>]*>/i.exec(source)?.[0] ?? '';
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]?.trim() ?? '';
  const pixels = (text: string): number | null =>
    /^\d+(?:\.\d+)?(?:px)?$/.test(text) ? Number.parseFloat(text) : null;
  const [, , boxWidth = '', boxHeight = ''] = attribute('viewBox').split(/[\s,]+/);
  const width = pixels(attribute('width'));
  const height = pixels(attribute('height'));
  return width !== null && height !== null
    ? { width, height }
    : { width: pixels(boxWidth), height: pixels(boxHeight) };
}
