/** A box on the screen, in CSS pixels from the window's top and left. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the toolbar goes: beside the selection, or along an edge of the window. */
export type ToolbarPlace =
  | { readonly at: 'selection'; readonly top: number; readonly left: number }
  | { readonly at: 'start' | 'end' };

/** Between the selection and the toolbar, and between the toolbar and the window's edge. */
const GAP = 12;

/**
 * Finds a place for the toolbar that does not cover the selection.
 * @param selection what is selected
 * @param size of the toolbar
 * @param room the window, or the part of it that the keyboard of a phone leaves
 * @param docked whether it belongs along an edge, as on a phone, whose own menu is by the selection
 */
export function toolbarPlace(
  selection: Box,
  size: Size,
  room: Size,
  docked: boolean,
): ToolbarPlace {
  const below = selection.bottom + GAP;
  const above = selection.top - GAP - size.height;
  const fitsBelow = below + size.height <= room.height - GAP;
  if (!docked && (fitsBelow || above >= GAP)) {
    const middle = (selection.left + selection.right - size.width) / 2;
    const left = Math.max(GAP, Math.min(middle, room.width - size.width - GAP));
    return { at: 'selection', top: fitsBelow ? below : above, left };
  }
  const covered = selection.bottom > room.height - size.height;
  return { at: covered && selection.top > size.height ? 'start' : 'end' };
}
