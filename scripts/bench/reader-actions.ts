/** Actions of a reader, to be run in a page. Each gives the milliseconds it took. */

/**
 * From opening a text until marks on its screen are drawn, and until all of it are found: it is then
 * that they are listed.
 */
export async function marksShown(): Promise<{ drawn: number; found: number }> {
  const isDrawn = (): boolean =>
    [...CSS.highlights].some(([name, { size }]) => name.startsWith('mark-') && size > 0);
  const until = async (holds: () => boolean): Promise<number> => {
    while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now();
  };
  const [drawn, found] = await Promise.all([
    until(isDrawn),
    until(() => document.querySelector('.marks') !== null),
  ]);
  return { drawn, found };
}

/** From a press of "Listen" to the first words that the engine is given. */
export function listenFromHere(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const { speechSynthesis: synthesis } = window;
    const speak = synthesis.speak.bind(synthesis);
    synthesis.speak = (words) => {
      resolve(performance.now() - start);
      speak(words);
    };
    document.querySelector<HTMLElement>('.listen-button')!.click();
  });
}

/** From words in the library's field until a passage with them is drawn. */
export async function findPhrase(words: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('#library-words')!;
  const start = performance.now();
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  while (!document.querySelector('.found')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - start;
}
