/** `/open/` */
import './page.js';
import '../elements/open-text.js';
import { sourceOf } from './import-sources.js';
import { receiveShared } from './receive-shared.js';

const element = document.querySelector('open-text');
if (element) {
  element.sourceOf = sourceOf;
  element.addEventListener('text-kept', ({ id, alone }) => {
    if (alone) location.assign(`../read/?${new URLSearchParams({ text: id }).toString()}`);
  });
  void receiveShared(element);
}
