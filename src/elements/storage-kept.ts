import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { settingsStore } from '../settings/store.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { overview, type Overview } from '../storage/overview.js';
import { STORE_NAMES, total, type StoreName } from '../storage/records.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import { confirmed } from './storage-confirm.js';
import { downloadBackup } from './storage-download.js';
import * as part from './storage-parts.js';
import { askToProtect } from './storage-protect.js';
import type { RestoreWantedEvent } from './storage-restore.js';
import { followSaved, savedForReading } from './storage-saved.js';
import { settingsForBackup } from './storage-settings.js';
import { removeUndoably, restoreUndoably, type Undo } from './storage-undo.js';
import { removalQuestion, replacementQuestion } from './storage-words.js';

/**
 * What is kept on this device: shows it, protects it, backs it up, restores it and removes it.
 * Every removal and every restore is asked about first, and can be undone until the page is left.
 */
export class StorageKept extends LitElement {
  static override properties = {
    storage: { attribute: false },
    known: { state: true },
    problem: { state: true },
    undo: { state: true },
  };

  /** The site's own, unless it is given another. */
  declare storage: DeviceStorage;
  declare private known: Overview | null;
  declare private problem: string;
  declare private undo: Undo | null;

  #ends: (() => void)[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.storage = storage;
    this.known = null;
    this.problem = '';
    this.undo = null;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = [
      this.storage.subscribe(() => void this.#look()),
      followSaved(() => this.requestUpdate()),
    ];
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  override render(): TemplateResult {
    const { known } = this;
    const holdsSome = known !== null && total(known.counts) > 0;
    return html`
      ${part.problemPart(this.problem, holdsSome, this.#backUp)}
      ${known ? part.emptiedPart(known, this.#dismiss) : nothing}
      ${known ? part.keptList(known, savedForReading(), this.#remove) : nothing}
      ${part.undoPart(this.undo !== null, this.#undo)}
      ${known ? part.protectionPart(known.protection, this.#protect) : nothing}
      ${part.backupPart(this.#backUp)} ${part.restorePart(this.#restore)}
      ${holdsSome ? part.removalPart(this.#remove) : nothing}
    `;
  }

  #look = (): Promise<boolean> =>
    this.#try(async () => {
      this.known = await overview(this.storage);
    });

  /** @returns whether it succeeded; where not, it says why */
  async #try(work: () => Promise<unknown>, said = ''): Promise<boolean> {
    try {
      await work();
      this.problem = '';
      if (said) announce(said);
      return true;
    } catch (error) {
      this.problem = (error as Error).message;
      return false;
    }
  }

  #remove = async (store?: StoreName): Promise<void> => {
    if (!this.known || !(await confirmed(removalQuestion(this.known.counts, store)))) return;
    const removed = await this.#try(async () => {
      this.undo = await removeUndoably(this.storage, store ? [store] : STORE_NAMES);
    }, msg('Removed. Undo brings it back.'));
    if (removed) await this.#focusUndo();
  };

  #restore = async ({ backup, way }: RestoreWantedEvent): Promise<void> => {
    const counts = way === 'replace' && this.known?.counts;
    if (counts && total(counts) > 0 && !(await confirmed(replacementQuestion(counts)))) return;
    const restored = await this.#try(async () => {
      this.undo = await restoreUndoably(this.storage, settingsStore, backup, way);
    }, msg('Restored. Undo puts everything back as it was.'));
    if (!restored) return;
    this.querySelector('storage-restore')?.reset();
    await this.#focusUndo();
  };

  #undo = async (): Promise<void> => {
    if (!(await this.#try(this.undo!, msg('Everything is back as it was.')))) return;
    this.undo = null;
    // The button goes; where it led takes the focus.
    this.closest('section')?.querySelector('h2')?.focus();
  };

  async #focusUndo(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('.storage-undo button')?.focus();
  }

  #backUp = (): Promise<unknown> =>
    this.#try(() => downloadBackup(this.storage, settingsForBackup(settingsStore)));

  #protect = async (): Promise<void> => {
    announce(await askToProtect());
    await this.#look();
  };

  #dismiss = (): void => {
    this.storage.kept.forgetEmptied();
    void this.#look();
  };
}

customElements.define('storage-kept', StorageKept);

declare global {
  interface HTMLElementTagNameMap {
    'storage-kept': StorageKept;
  }
}
