import { msg } from '@lit/localize';
import { html, render } from 'lit';

/** What is asked. */
export interface Question {
  question: string;
  /** What goes, one line each. */
  losses: readonly string[];
  /** What follows from a yes. */
  consequence: string;
  yes: string;
}

/**
 * Asks in a native modal dialog. The safe answer has the focus; Escape gives it too. The browser
 * puts the focus back to where it was.
 * @returns whether the reader said yes
 */
export async function confirmed({
  question,
  losses,
  consequence,
  yes,
}: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'storage-dialog';
  dialog.setAttribute('aria-labelledby', 'storage-question');
  dialog.setAttribute('aria-describedby', 'storage-losses storage-consequence');
  render(
    html`<form method="dialog">
      <h2 id="storage-question">${question}</h2>
      <ul id="storage-losses">
        ${losses.map((loss) => html`<li>${loss}</li>`)}
      </ul>
      <p id="storage-consequence">${consequence}</p>
      <div class="storage-actions">
        <button autofocus>${msg('Keep it')}</button>
        <button class="primary" value="yes">${yes}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  const closed = new Promise((resolve) =>
    dialog.addEventListener('close', resolve, { once: true }),
  );
  dialog.showModal();
  await closed;
  dialog.remove();
  return dialog.returnValue === 'yes';
}
