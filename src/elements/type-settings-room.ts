const ROOM = 'data-room-for-settings';

/**
 * Moves the text aside where the open panel would cover it; `type-settings.css` says how. On most
 * wide screens the margin is enough and nothing moves. Once made, the room stays until the panel
 * is closed, so that the text does not jump to and fro while its width is being chosen.
 * @param panel the open panel
 */
export function makeRoom(panel: Element): void {
  const text = document.querySelector('.prose') ?? document.querySelector('main');
  if (!text) return;
  const { left, right } = panel.getBoundingClientRect();
  const column = text.getBoundingClientRect();
  if (column.right > left && column.left < right) {
    document.documentElement.toggleAttribute(ROOM, true);
  }
}

/** Gives the room back to the text. */
export function giveRoomBack(): void {
  document.documentElement.removeAttribute(ROOM);
}
