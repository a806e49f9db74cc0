import { whenIdle } from '../offline/when-idle.js';
import { whenPressed } from '../settings/early-presses.js';
import type { Explain, Marking } from './mark-text.js';

/**
 * Lets the reader mark the text of this page. The code for it is fetched when a passage is first
 * selected, when it is asked for, or once the page is idle where the text has marks already.
 * To be called once the text is there.
 * @param explain where a word of the text can be explained
 */
export function offerMarks(explain?: Explain): void {
  const article = document.querySelector<HTMLElement>('[data-marked]');
  const text = article?.querySelector('#text');
  if (!article || !text) return;
  let loading: Promise<Marking> | undefined;

  const load = (): Promise<Marking> => {
    loading ??= import('./mark-text.js').then(({ markText }) => markText(article, explain));
    document.removeEventListener('selectionchange', onSelect);
    return loading;
  };

  function onSelect(): void {
    const selection = getSelection();
    if (selection && !selection.isCollapsed && selection.containsNode(text!, true)) void load();
  }

  async function look(): Promise<void> {
    if (loading) return;
    const { hasMarks } = await import('./has-marks.js');
    if (location.hash.startsWith('#mark-') || (await hasMarks(article!.dataset['marked']!))) {
      await load();
    }
  }

  document.addEventListener('selectionchange', onSelect);
  const button = article.querySelector<HTMLElement>('.mark-button');
  if (button) whenPressed(button, () => void load().then((marking) => marking.walk()));
  void whenIdle().then(look);
  // Another tab may have marked it meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
}
