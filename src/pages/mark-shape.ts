/**
 * The mark's two shapes, in a square of 32 units: a page with three lines of text, leaning on
 * the ledge of a lectern. Together they are a slanted L. Edges lie on even units, so that at
 * 16 px they fall on whole pixels. `scripts/icons.ts` draws every icon from these.
 */
export const MARK_SHAPE = {
  /** The page, its lines cut out; to be filled with `fill-rule="evenodd"`. */
  page:
    'M9.5 2h13L17 24H4z' +
    'M11.3 8h7.5l-.5 2h-7.5z' +
    'M10.3 12h7.5l-.5 2H9.8z' +
    'M9.3 16h4.5l-.5 2H8.8z',
  /** The ledge, in the accent colour where there is one. */
  ledge: 'M3.5 26h22l1.5-6h4l-1.9 7.6a3.1 3.1 0 0 1-3 2.4H2.5z',
};
