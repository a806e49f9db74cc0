/** Buttons whose script may come later than the reader's finger. */
const BUTTONS = '.listen-button, .mark-button, .keep-button';

/**
 * Remembers presses of buttons that nothing answers yet, and shows that they are being worked on: to
 * be called in the head, by the page's first script.
 */
export function rememberPresses(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>(BUTTONS);
    if (button && !button.dataset['answered']) button.setAttribute('aria-busy', 'true');
  });
}

/** Answers each press of a button, and one that came before. */
export function whenPressed(button: HTMLElement, answer: () => void): void {
  button.dataset['answered'] = 'yes';
  button.addEventListener('click', answer);
  if (button.getAttribute('aria-busy') !== 'true') return;
  button.removeAttribute('aria-busy');
  answer();
}
