/** The places of a text that its own links lead to, gathered while it is walked through. */
export interface HtmlPlaces {
  /** Hears of every element, in reading order. */
  pass: (element: Element) => void;
  /**
   * The names of the block that is made next: of every place that was passed since the last one,
   * parted by spaces; empty for none.
   */
  take: () => string;
}

/** Gathers nothing: for a text whose links within are not kept. */
export const NO_PLACES: HtmlPlaces = { pass: () => undefined, take: () => '' };

/**
 * Looks for what the links of a tree lead to in it.
 * @param root of a tree whose ids hold no space
 */
export function placesIn(root: Element): HtmlPlaces {
  const wanted = new Set(
    [...root.querySelectorAll('a[href]')].flatMap(
      (link) => placeOf(link.getAttribute('href')!) ?? [],
    ),
  );
  let waiting: string[] = [];
  return {
    pass: ({ id }) => {
      // One id may stand twice; the first has it.
      if (wanted.delete(id)) waiting.push(id);
    },
    take: () => {
      const names = waiting.join(' ');
      waiting = [];
      return names;
    },
  };
}

/** @returns the id that an address within a text leads to, or null for any other address */
export function placeOf(href: string): string | null {
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}
