/** `/SLUG/` */
import './page.js';
import { explainTerms } from './explain-terms.js';

explainTerms();

// After all else: a place is offered, and kept, once the page is there and the device has time.
addEventListener('load', () => {
  const start = (): void =>
    void import('./keep-reading.js').then(({ keepReading }) => keepReading());
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2_000 });
  else setTimeout(start, 200);
});
