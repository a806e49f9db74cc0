import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { MarkKind } from '../model/mark-kind.js';
import type { Mark } from '../model/mark.js';
import type { Marks } from '../storage/marks.js';
import { editorForm } from './mark-editor-form.js';
import { problemOf } from './problem-of.js';

/**
 * A dialog in which a mark is given its kind and its note. What was typed stays until it is kept
 * or given up on purpose: where keeping fails it says why and what to do, and Escape asks first.
 */
export class MarkEditor extends LitElement {
  static override properties = {
    mark: { state: true },
    problem: { state: true },
    removed: { state: true },
  };

  declare private mark: Mark | null;
  declare private problem: string;
  /** Whether the reader removed it just now, and may still want it back. */
  declare private removed: boolean;

  #kept: Marks | null = null;
  #isNew = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.mark = null;
    this.problem = '';
    this.removed = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  /**
   * Settles once the dialog is closed.
   * @param kept where the mark is kept
   * @param isNew whether it is not kept yet
   */
  async open(mark: Mark, kept: Marks, isNew = false): Promise<void> {
    this.mark = mark;
    this.problem = '';
    this.removed = false;
    this.#kept = kept;
    this.#isNew = isNew;
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => {
      dialog.addEventListener('close', resolve, { once: true });
    });
    dialog.showModal();
    await closed;
    this.mark = null;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.mark) return nothing;
    const { quote, source } = this.mark;
    const { lang, dir } = contentTongue(source.language);
    return html`<dialog
      class="mark-dialog"
      aria-labelledby="mark-editor-heading"
      @cancel=${this.#onCancel}
    >
      <h2 id="mark-editor-heading">${msg('Mark and note')}</h2>
      <blockquote lang=${lang} dir=${dir}>${quote.exact}</blockquote>
      ${this.removed ? this.#removedPart() : editorForm(this.mark, { save: this.#onSubmit, giveUp: this.#close, remove: this.#isNew ? undefined : () => void this.#remove() })}
      <p class="mark-problem" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
    </dialog>`;
  }

  #removedPart(): TemplateResult {
    return html`<p>${msg('The mark is removed.')}</p>
      <div class="mark-buttons">
        <button type="button" class="mark-undo" @click=${this.#bringBack}>${msg('Undo')}</button>
        <button type="button" @click=${this.#close}>${msg('Close')}</button>
      </div>`;
  }

  /** The mark as the reader has it in the dialog. */
  #edited(): Mark {
    const form = new FormData(this.querySelector('form')!);
    const note = (form.get('note') as string).trim();
    const kind = form.get('kind') as MarkKind;
    return { ...this.mark!, kind, note, modified: new Date().toISOString() };
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#keep(this.#edited());
  };

  #remove = async (): Promise<void> => {
    this.problem = await problemOf(async () => {
      await this.#kept!.remove(this.mark!.id);
      this.removed = true;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.mark-undo')!.focus();
    });
  };

  #bringBack = (): void => void this.#keep(this.mark!);

  async #keep(mark: Mark): Promise<void> {
    this.problem = await problemOf(async () => {
      await this.#kept!.put(mark);
      this.#close();
    });
  }

  #close = (): void => {
    this.querySelector('dialog')?.close();
  };

  #onCancel = (event: Event): void => {
    if (this.removed) return;
    const { kind, note } = this.#edited();
    if (note === this.mark!.note && kind === this.mark!.kind) return;
    event.preventDefault();
    this.problem = msg('This is not saved yet. Save it, or choose “Do not save”.');
  };
}

customElements.define('mark-editor', MarkEditor);

declare global {
  interface HTMLElementTagNameMap {
    'mark-editor': MarkEditor;
  }
}
