/** A key, and what is said when it was pressed, an utterance a line. */
export interface Step {
  keys: string;
  said: string[];
}

/** What stands before the keys in a transcript. */
const KEYS = '> ';

/**
 * Reads a transcript: a line `> h` for keys that are pressed, by their names in X, and below it
 * what is said. Empty lines are for the eye.
 * @throws where something is said before a key was pressed
 */
export function readTranscript(text: string): Step[] {
  const steps: Step[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (line.startsWith(KEYS)) steps.push({ keys: line.slice(KEYS.length).trim(), said: [] });
    else if (steps.length > 0) steps.at(-1)!.said.push(line.trim());
    else throw new Error(`A transcript begins with a key, “> h”, not with “${line}”.`);
  }
  return steps;
}

/** @returns the text that `readTranscript` reads */
export function writeTranscript(steps: readonly Step[]): string {
  return `${steps.map(({ keys, said }) => [`${KEYS}${keys}`, ...said].join('\n')).join('\n\n')}\n`;
}
