import { definitionsOf } from '../model/definition.js';
import { glossaryData } from '../pages/glossary-data.js';
import { giveDefinitions } from './explain-terms.js';
import { offerMarks } from './offer-marks.js';
import type { ShownText } from './read-own-text.js';

/** Gives an own text what the pages of articles have beside their words. */
export function accompany({ article, view }: ShownText): void {
  if (view === 'glossary') {
    void import('../elements/say-name.js');
    void import('../elements/glossary-filter.js').then(() => {
      const filter = document.querySelector('glossary-filter');
      if (filter) Object.assign(filter, glossaryData(article));
    });
    return;
  }
  giveDefinitions(definitionsOf(article));
  if (view === 'article') {
    offerMarks();
    void import('./keep-reading.js').then(({ keepReading }) => keepReading());
  }
}
