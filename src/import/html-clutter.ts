/** Words in the classes and ids of what stands within a text and is none of it. */
const NAMES =
  /(?:^|[\s_-])(?:newsletter|paywall|cookies?|consent|gdpr|ads?|advert|advertisement|sponsored|share|sharing|sharedaddy|social|related|recommended|read-?also|editsection|jump-link|noprint|navbox|toc|hatnote|preheader|breadcrumbs?|skip-?link|sign-?up|promo|outbrain|taboola)(?:$|[\s_-])/i;
const PULL_QUOTE = /pull-?quote/i;

/** What links of letters are called that lead away from the letter itself. */
const LETTER_LINK =
  /^(?:unsubscribe|(?:view|read|open)\b.{0,30}\bbrowser|abmelden|newsletter abbestellen|se désabonner|إلغاء الاشتراك|لغو اشتراک)$/i;

/** A box within a text is smaller; what is larger holds the text, whatever it is called. */
const LARGEST_BOX = 600;
/** … and it holds less of the page than this share. */
const LARGEST_SHARE = 0.4;
/** No page of a person has more of them; a page made to be slow may. */
const MOST_LOOKED_AT = 2_000;

/**
 * Takes out of a page what no reader would keep, where Readability leaves it: boxes that ask for
 * something, rows of links, quotations that only repeat the text. What could be the text itself,
 * by its length or its heading, stays.
 * @param page is changed
 */
export function clearClutter(page: Document): void {
  const whole = page.body.textContent.length;
  const removeSmall = (element: Element): void => {
    const { length } = element.textContent;
    const isText =
      element === page.body || length > LARGEST_BOX || element.querySelector('h1') !== null;
    if (!isText && length < whole * LARGEST_SHARE) element.remove();
  };
  each(page, '[role=dialog], [role=navigation], [class], [id]', (element) => {
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (NAMES.test(name) || element.hasAttribute('role')) removeSmall(element);
    else if (PULL_QUOTE.test(name) && isRepeated(element, page)) element.remove();
  });
  each(page, '[style]', (element) => {
    if (/display\s*:\s*none/i.test(element.getAttribute('style')!)) element.remove();
  });
  each(page, 'a[href]', (link) => {
    const words = link.textContent.trim();
    const around = link.closest('p, li, td, div, center, font');
    if (around && (LETTER_LINK.test(words) || isMenu(around))) removeSmall(around);
  });
}

function each(page: Document, selector: string, look: (element: Element) => void): void {
  for (const element of [...page.querySelectorAll(selector)].slice(0, MOST_LOOKED_AT))
    if (page.contains(element)) look(element);
}

/** A quotation set large for the eye says what the text says. */
function isRepeated(element: Element, page: Document): boolean {
  const words = oneLine(element.textContent).replace(/^[\s"“”„«»]+|[\s"“”„«».]+$/gu, '');
  const text = oneLine(page.body.textContent);
  return text.includes(words, text.indexOf(words) + words.length);
}

/** Links with nothing but strokes between them; or one that only a script would follow. */
function isMenu(around: Element): boolean {
  const links = [...around.querySelectorAll('a')];
  let between = oneLine(around.textContent);
  if (between.length > LARGEST_BOX) return false;
  for (const link of links) between = between.replace(oneLine(link.textContent), '');
  if (/[^\s|·•»/]/u.test(between)) return false;
  return (
    between.includes('|') ||
    links.every((link) => /^\s*javascript:/i.test(link.getAttribute('href') ?? ''))
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
