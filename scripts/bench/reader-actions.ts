/** Actions of a reader, to be run in a page. Each gives the milliseconds it took. */

/** From opening a text until so many marks are drawn in it. */
export async function allMarksDrawn(count: number): Promise<number> {
  for (;;) {
    let drawn = 0;
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('mark-')) drawn += highlight.size;
    }
    if (drawn >= count) return performance.now();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
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
