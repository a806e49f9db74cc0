/** Searches, away from the page: neither a large library nor a long text can make it wait. */
import { storage } from '../storage/storage.js';
import { indexFiles } from './index-files.js';
import type { SearchMessage, SearchRequest } from './messages.js';
import { searcher, type Searcher } from './searcher.js';
import { siteTexts } from './site-texts.js';

const tell = (message: SearchMessage): void => postMessage(message);

let search: Searcher | null = null;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'begin') {
    const files = indexFiles('lectern-search-1');
    search = searcher(storage, files, siteTexts(data.site, data.files), () => {
      tell({ type: 'changed' });
    });
    void search.begin();
    return;
  }
  const { words, shelf, most } = data;
  void search?.find(words, shelf, most).then((outcome) => {
    tell({ type: 'found', ...outcome });
  });
});
