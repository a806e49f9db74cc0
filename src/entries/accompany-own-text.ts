import '../elements/say-name.js';
import type { Article } from '../model/article.js';
import { definitionsOf } from '../model/definition.js';
import { paragraphsOf } from '../model/paragraphs.js';
import { glossaryData } from '../pages/glossary-data.js';
import { giveDefinitions } from './explain-terms.js';
import { offerCopies } from './offer-copies.js';
import { offerMarks } from './offer-marks.js';
import { offerSpeech } from './offer-speech.js';
import type { ShownText } from './read-own-text.js';

/**
 * Gives an own text what the pages of articles have beside their words. Of a long text, what reads
 * the words themselves waits until all of them are there.
 */
export async function accompany({ article: outline, view, whole }: ShownText): Promise<void> {
  if (view !== 'glossary') giveDefinitions(definitionsOf(outline));
  const article = await whole;
  offerSpeech();
  if (view === 'glossary') {
    void import('./offer-own-terms.js').then(({ offerOwnTerms }) => offerOwnTerms(article.id));
    void import('../elements/glossary-filter.js').then(() => {
      const filter = document.querySelector('glossary-filter');
      if (filter) Object.assign(filter, glossaryData(article));
    });
    offerMarks();
    return;
  }
  if (view === 'summary') offerMarks();
  if (view === 'summary' && 'Summarizer' in window) void offerBrowserSummary(article);
  if (view === 'article') {
    offerMarks(async (words) => {
      const { explainWord } = await import('./explain-word.js');
      await explainWord(article.id, words);
    });
    offerCopies(() => Promise.resolve(article));
    void import('./keep-reading.js').then(({ keepReading }) => keepReading());
  }
}

/** Below the sentences that were picked, which need no model and no leave. */
async function offerBrowserSummary(article: Article): Promise<void> {
  await import('../elements/browser-summary.js');
  const summary = document.createElement('browser-summary');
  summary.language = article.language;
  summary.paragraphs = [...paragraphsOf(article).values()];
  document.querySelector('#text')!.append(summary);
}
