/** A key, and what is said when it was pressed, an utterance a line. */
export interface Step {
  keys: string;
  said: string[];
}

/** What stands before the keys in a transcript. */
const KEYS = '> ';

/**
 * What stands before an utterance that is made or not, as the page happens to be laid out by the time
 * Orca looks. Only at the end of a transcript: else it could be taken for what the next key brings.
 */
const MAYBE = '~ ';

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

/** What is said without its pauses: where they fall hangs on the machine. */
export const wordsOf = (said: readonly string[]): string => said.join(' ');

/** Every form in which a step may be said, in full first. */
export function formsOf({ said }: Step): string[] {
  const full = said.map((line) => (line.startsWith(MAYBE) ? line.slice(MAYBE.length) : line));
  return [full, said.filter((line) => !line.startsWith(MAYBE))].map(wordsOf);
}

/** @returns the text that `readTranscript` reads */
export function writeTranscript(steps: readonly Step[]): string {
  return `${steps.map(({ keys, said }) => [`${KEYS}${keys}`, ...said].join('\n')).join('\n\n')}\n`;
}
