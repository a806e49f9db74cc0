import type { EntryRow } from '../model/find-entries.js';

/**
 * Shows some entries of a glossary's page, in an order; its lists of names follow, and a group
 * without any is hidden.
 * @param root what holds the groups, `.entries`
 * @param sorted all entries in the order to show
 * @param shown ids of those to show
 */
export function showEntries(
  root: ParentNode,
  sorted: readonly EntryRow[],
  shown: ReadonlySet<string>,
): void {
  for (const group of root.querySelectorAll<HTMLElement>('.entries')) {
    const index = group.querySelector('.entry-index');
    const list = index?.querySelector('ul');
    const entries = byId(group, ':scope > .entry', ({ id }) => id);
    const items = byId(group, '.entry-index li', (item) => item.querySelector('a')?.hash.slice(1));
    const ids = sorted.map(({ id }) => id).filter((id) => entries.has(id));
    place(
      ids.map((id) => entries.get(id)!),
      (all) => (group.querySelector('.locator-map') ?? index)?.after(...all),
    );
    place(
      ids.flatMap((id) => items.get(id) ?? []),
      (all) => list?.append(...all),
    );
    for (const id of ids) {
      entries.get(id)!.hidden = !shown.has(id);
      const item = items.get(id);
      if (item) item.hidden = !shown.has(id);
    }
    group.hidden = !ids.some((id) => shown.has(id));
  }
}

function byId(
  group: HTMLElement,
  selector: string,
  idOf: (element: HTMLElement) => string | undefined,
): Map<string, HTMLElement> {
  const all = [...group.querySelectorAll<HTMLElement>(selector)];
  return new Map(all.map((element) => [idOf(element) ?? '', element]));
}

/** Moves elements only where their order changes: what is moved loses focus and selection. */
function place(elements: HTMLElement[], move: (elements: HTMLElement[]) => void): void {
  const inOrder = elements.every(
    (element, index) =>
      index === 0 ||
      (elements[index - 1]!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !==
        0,
  );
  if (!inOrder) move(elements);
}
