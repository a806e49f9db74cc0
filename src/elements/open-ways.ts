import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { bookmarklet } from './open-bookmarklet.js';

/** What the ways of opening a text do. */
export interface OpenWays {
  paste: (event: SubmitEvent) => void;
  /** Takes files, or text that was dropped. */
  give: (given: readonly (string | File)[]) => void;
  /** Absolute address of `/open/`. */
  address: string;
}

/** File names that are offered first; any file can be chosen, and what it is, is looked at. */
const ACCEPT =
  '.txt,.md,.markdown,.html,.htm,.xhtml,.epub,text/plain,text/markdown,text/html,application/epub+zip';

/** The ways of bringing a text. */
export function openWays({ paste, give, address }: OpenWays): TemplateResult {
  return html`
    <section>
      <h2 id="open-paste-heading">${msg('Paste a text')}</h2>
      <form @submit=${paste}>
        <label for="open-pasted">${msg('The text, with or without its title')}</label>
        <textarea id="open-pasted" name="open-pasted" rows="6" dir="auto" required></textarea>
        <button class="primary">${msg('Look at the text')}</button>
      </form>
    </section>
    <section
      class="open-files"
      aria-labelledby="open-files-heading"
      @dragenter=${drag}
      @dragover=${drag}
      @dragleave=${drag}
      @drop=${(event: DragEvent) => {
        drag(event);
        give(droppedIn(event));
      }}
    >
      <h2 id="open-files-heading">${msg('Open files')}</h2>
      <label for="open-files">
        ${msg('Text, Markdown, web pages or EPUB books; several at once, or dropped here')}
      </label>
      <input
        id="open-files"
        type="file"
        multiple
        accept=${ACCEPT}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          give([...(input.files ?? [])]);
          input.value = '';
        }}
      />
    </section>
    <section>
      <h2 id="open-web-heading">${msg('Bring a page from the web')}</h2>
      <p>
        ${msg('A site can only be read by the browser that has it open, so an address alone is not enough. These ways work:')}
      </p>
      <ul>
        <li>${msg('On the page, select everything, copy it, and paste it above.')}</li>
        <li>${msg('Save the page as a file, and open the file here.')}</li>
        <li>${msg('On a phone with this app installed, use “Share” and choose this app.')}</li>
        <li>
          ${msg('On a computer, drag this link to the bookmarks bar, and press it on any page:')}
          <a class="open-bookmarklet" href=${bookmarklet(address)} @click=${explain}
            >${msg('Read here')}</a
          >
        </li>
      </ul>
    </section>
  `;
}

/** Pressed here it would read this very page. */
function explain(event: Event): void {
  event.preventDefault();
}

/** Shows that what is held here can be dropped, and keeps the browser from opening it instead. */
function drag(event: DragEvent): void {
  event.preventDefault();
  const over = event.type === 'dragenter' || event.type === 'dragover';
  (event.currentTarget as Element).classList.toggle('open-over', over);
}

function droppedIn({ dataTransfer }: DragEvent): (string | File)[] {
  const files = [...(dataTransfer?.files ?? [])];
  if (files.length > 0) return files;
  const text = dataTransfer?.getData('text/plain') ?? '';
  return text === '' ? [] : [text];
}
