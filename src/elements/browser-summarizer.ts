/** How far a browser is from writing summaries: null where it cannot. */
export type SummarizerState = 'available' | 'downloadable' | 'downloading' | null;

/**
 * What is used here of the Summarizer API, which few browsers have.
 * https://www.w3.org/TR/writing-assistance-apis/ — Chrome and Edge since 138.
 */
interface SummarizerConstructor {
  availability(options: SummarizerOptions): Promise<string>;
  create(options: SummarizerOptions & CreateOptions): Promise<BrowserSummarizer>;
}

interface BrowserSummarizer {
  inputQuota: number;
  measureInputUsage(text: string, options: { signal: AbortSignal }): Promise<number>;
  summarize(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface SummarizerOptions {
  type: 'key-points';
  format: 'plain-text';
  length: 'medium';
  expectedInputLanguages: string[];
  outputLanguage: string;
}

interface CreateOptions {
  signal: AbortSignal;
  monitor: (monitor: EventTarget) => void;
}

function constructor(): SummarizerConstructor | undefined {
  return (globalThis as { Summarizer?: SummarizerConstructor }).Summarizer;
}

/** Whether the browser has the API. It is not asked anything by this. */
export function hasSummarizer(): boolean {
  return constructor() !== undefined;
}

/** @param language BCP 47 tag of text and summary; browsers know languages, not their regions */
function optionsFor(language: string): SummarizerOptions {
  const tag = new Intl.Locale(language).language;
  return {
    type: 'key-points',
    format: 'plain-text',
    length: 'medium',
    expectedInputLanguages: [tag],
    outputLanguage: tag,
  };
}

/** Whether this browser can write a summary in a language, or could after a download. */
export async function summarizerState(language: string): Promise<SummarizerState> {
  try {
    const state = await constructor()?.availability(optionsFor(language));
    return state === 'available' || state === 'downloadable' || state === 'downloading'
      ? state
      : null;
  } catch {
    // A language or a kind that it does not know.
    return null;
  }
}

/**
 * Has the browser write key points. Call it from a click: browsers start a download only then.
 * A text that is longer than the browser takes at once is given to it in portions.
 * @param paragraphs of the text, in reading order
 * @param progress is told the part that has been downloaded, 0 to 1
 * @returns one point each
 * @throws {DOMException} as the browser does: `AbortError`, `NetworkError`, `QuotaExceededError` …
 */
export async function summarizeByBrowser(
  paragraphs: readonly string[],
  language: string,
  signal: AbortSignal,
  progress: (loaded: number) => void,
): Promise<string[]> {
  const summarizer = await constructor()!.create({
    ...optionsFor(language),
    signal,
    monitor: (monitor) => {
      monitor.addEventListener('downloadprogress', (event) => {
        progress((event as ProgressEvent).loaded);
      });
    },
  });
  try {
    const points: string[] = [];
    for await (const portion of portionsOf(paragraphs, summarizer, signal)) {
      points.push(...pointsIn(await summarizer.summarize(portion, { signal })));
    }
    return points;
  } finally {
    summarizer.destroy();
  }
}

/** As many paragraphs at a time as the browser takes, and never fewer than one. */
async function* portionsOf(
  paragraphs: readonly string[],
  summarizer: BrowserSummarizer,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let portion = '';
  for (const paragraph of paragraphs) {
    const longer = portion === '' ? paragraph : `${portion}\n\n${paragraph}`;
    const usage = await summarizer.measureInputUsage(longer, { signal });
    if (usage > summarizer.inputQuota && portion !== '') {
      yield portion;
      portion = paragraph;
    } else portion = longer;
  }
  if (portion !== '') yield portion;
}

/** Models write a point a line, often with a sign before it. */
function pointsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
}
