const KEY = 'lectern:drafts';
const TYPED = 'textarea, input:not([type]), input:is([type=text], [type=search], [type=url])';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What stood in one field. */
interface Draft {
  /** The field's id, or else its name. */
  field: string;
  value: string;
  /** Where the caret was, where the field had the focus. */
  caret: [start: number, end: number] | null;
}

/** Drafts by the path of their page. */
type Drafts = Record<string, Draft[] | undefined>;

const nameOf = (field: Field): string => field.id || field.name;

function readAll(): Drafts {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

function write(drafts: Draft[]): void {
  try {
    const all = { ...readAll(), [location.pathname]: drafts };
    sessionStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Nothing can be kept in this tab.
  }
}

/** Remembers what the reader has typed and not yet sent, for the page about to be loaded again. */
export function keepDrafts(): void {
  const fields = [...document.querySelectorAll<Field>(TYPED)].filter(
    (field) => nameOf(field) !== '' && field.value !== field.defaultValue,
  );
  if (fields.length === 0) return;
  write(
    fields.map((field) => ({
      field: nameOf(field),
      value: field.value,
      caret:
        field === document.activeElement
          ? [field.selectionStart ?? 0, field.selectionEnd ?? 0]
          : null,
    })),
  );
}

/** @returns whether the field was there to be filled */
function restore({ field: name, value, caret }: Draft): boolean {
  const field = [...document.querySelectorAll<Field>(TYPED)].find((each) => nameOf(each) === name);
  if (!field) return false;
  // The browser, or the field's own owner, may have brought it back already.
  if (field.value === field.defaultValue) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (caret && field.getClientRects().length > 0) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(...caret);
  }
  return true;
}

/**
 * Gives every field its draft back: at once where it is there, else when an element draws it. A
 * draft whose field never comes stays kept for as long as the tab.
 */
export function restoreDrafts(): void {
  let waiting = readAll()[location.pathname] ?? [];
  if (waiting.length === 0) return;
  const tryAll = () => {
    const left = waiting.filter((draft) => !restore(draft));
    if (left.length < waiting.length) write(left);
    waiting = left;
    if (waiting.length === 0) observer.disconnect();
  };
  const observer = new MutationObserver(tryAll);
  observer.observe(document.body, { childList: true, subtree: true });
  tryAll();
}
