/** What the share sheet or the bookmark brought, one for each text to be opened. */
export type SharedItem =
  | { kind: 'file'; file: File }
  | { kind: 'html'; html: string; url: string | null; name: string }
  | { kind: 'text'; text: string; name: string }
  /** An address alone: it cannot be fetched from here. */
  | { kind: 'address'; url: string };

/**
 * Sorts what was shared. Apps differ in the field they put an address or a text in, so all are
 * looked at.
 * @param form the fields `title`, `text`, `url`, `html` and `files`, any of which may be missing
 */
export function sharedItems(form: FormData): SharedItem[] {
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
  const items: SharedItem[] = files.map((file) => ({ kind: 'file', file: file as File }));
  const [title, text, html] = [field('title'), field('text'), field('html')];
  const url = webAddress(field('url')) ?? webAddress(text);
  if (html !== '') items.push({ kind: 'html', html, url, name: title || (url ?? '') });
  else if (text !== '' && webAddress(text) === null)
    items.push({ kind: 'text', text: withTitle(title, text), name: title });
  else if (items.length === 0 && url !== null) items.push({ kind: 'address', url });
  return items;
}

/** A title that the text does not begin with is put before it, as its first line. */
function withTitle(title: string, text: string): string {
  return title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`;
}

/** @returns an address of the web that is all of a text, else null */
function webAddress(text: string): string | null {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text).href : null;
}
