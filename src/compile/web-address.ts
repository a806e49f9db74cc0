/**
 * Whether a text is a whole web address: http or https, a host with a dot in it (or localhost),
 * no spaces, and no name or password.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/?#\\]+\S*$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  const isHost = hostname === 'localhost' || /^[^.].*\.[^.]+$|^\[/.test(hostname);
  return isHost && username === '' && password === '';
}

/** Whether a text is a `mailto:` address with someone to write to. */
export function isMailAddress(text: string): boolean {
  return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?.]+(?:\?\S*)?$/i.test(text);
}
