import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { formatLocale } from '../model/format-locale.js';
import { readBackup, type Backup } from '../storage/read-backup.js';
import { STORE_NAMES } from '../storage/records.js';
import type { RestoreWay } from '../storage/restore.js';
import { countItem } from './storage-count.js';
import { STORE_WORDS } from './storage-words.js';

/** Fired when the reader has seen what a backup holds, and said how to restore it. */
export class RestoreWantedEvent extends Event {
  readonly backup: Backup;
  readonly way: RestoreWay;

  constructor(backup: Backup, way: RestoreWay) {
    super('restore-wanted', { bubbles: true, composed: true });
    this.backup = backup;
    this.way = way;
  }
}

/**
 * Reads a backup that the reader chooses, and shows what is in it before anything is changed.
 *
 * @fires {RestoreWantedEvent} restore-wanted - the reader has decided
 */
export class StorageRestore extends LitElement {
  static override properties = { backup: { state: true }, problem: { state: true } };

  declare private backup: Backup | null;
  declare private problem: string;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.backup = null;
    this.problem = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  /** Forgets the backup, once it is restored. */
  reset(): void {
    this.backup = null;
    const input = this.querySelector<HTMLInputElement>('input[type=file]')!;
    input.value = '';
    input.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    return html`
      <p>
        <label for="storage-file">${msg('Choose a backup to look at')}</label>
        <input
          id="storage-file"
          type="file"
          accept=".json,application/json"
          aria-describedby=${this.problem ? 'storage-file-problem' : nothing}
          @change=${this.#read}
        />
      </p>
      <p id="storage-file-problem" class="problem" role="alert" ?hidden=${!this.problem}>
        ${this.problem}
      </p>
      ${this.backup ? this.#preview(this.backup) : nothing}
    `;
  }

  #preview({ made, counts, settings }: Backup): TemplateResult {
    const language = interfaceLanguage();
    const date = new Date(made).toLocaleString(formatLocale(language), {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    const filled = STORE_NAMES.filter((store) => counts[store] > 0);
    return html`<form class="storage-preview" @submit=${this.#submit}>
      <h4 tabindex="-1">${msg(str`In this backup, made on ${date}`)}</h4>
      <ul class="storage-list">
        ${filled.map((store) => countItem(STORE_WORDS[store].label(), counts[store]))}
        ${countItem(msg('Changed settings of text and display'), Object.keys(settings).length)}
      </ul>
      <fieldset>
        <legend>${msg('How to restore it')}</legend>
        <label>
          <input type="radio" name="way" value="merge" checked />
          <span>${msg('Add it to what is here. Of two versions, the newer stays.')}</span>
        </label>
        <label>
          <input type="radio" name="way" value="replace" />
          <span>${msg('Put it in the place of what is here, settings included.')}</span>
        </label>
      </fieldset>
      <div class="storage-actions">
        <button class="primary">${msg('Restore')}</button>
        <button type="button" @click=${this.reset}>${msg('Do not restore')}</button>
      </div>
    </form>`;
  }

  #read = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    this.backup = null;
    this.problem = '';
    if (!file) return;
    try {
      this.backup = await readBackup(file);
      await this.updateComplete;
      this.querySelector('h4')?.focus({ preventScroll: true });
    } catch (error) {
      this.problem = (error as Error).message;
    }
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const way = new FormData(event.target as HTMLFormElement).get('way') as RestoreWay;
    if (this.backup) this.dispatchEvent(new RestoreWantedEvent(this.backup, way));
  };
}

customElements.define('storage-restore', StorageRestore);

declare global {
  interface HTMLElementTagNameMap {
    'storage-restore': StorageRestore;
  }
}
