import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Overview } from '../storage/overview.js';
import { StorageProblem } from '../storage/problem.js';
import type { Protection } from '../storage/protect.js';
import { STORE_NAMES, type StoreName } from '../storage/records.js';
import { sizeInWords } from '../storage/room.js';
import { countItem } from './storage-count.js';
import type { RestoreWantedEvent } from './storage-restore.js';
import './storage-restore.js';
import type { Saved } from './storage-saved.js';
import { STORE_WORDS } from './storage-words.js';

/** What went wrong, and a way to save what is here where it can still be read. */
export function problemPart(
  problem: string,
  exportHelps: boolean,
  backUp: () => unknown,
): TemplateResult {
  return html`<div class="problem" ?hidden=${!problem}>
    <p role="alert">${problem}</p>
    ${
      exportHelps
        ? html`<p>
            <button type="button" @click=${backUp}>${msg('Save a backup now')}</button>
          </p>`
        : nothing
    }
  </div>`;
}

/** Every kind that something is kept of, with its number and a button that removes it. */
export function keptList(
  { counts, used }: Overview,
  { pages, articles }: Saved,
  remove: (store: StoreName) => unknown,
): TemplateResult {
  const filled = STORE_NAMES.filter((store) => counts[store] > 0);
  const size = used === null ? '' : sizeInWords(used, interfaceLanguage());
  return html`
    ${
      filled.length + pages + articles > 0
        ? html`<ul class="storage-list">
            ${filled.map((store) =>
              countItem(
                STORE_WORDS[store].label(),
                counts[store],
                html`<button
                  type="button"
                  aria-label=${STORE_WORDS[store].remove()}
                  @click=${() => remove(store)}
                >
                  ${msg('Remove')}
                </button>`,
              ),
            )}
            ${
              pages > 0
                ? countItem(msg('Pages of this site, for reading without a connection'), pages)
                : nothing
            }
            ${articles > 0 ? countItem(msg('Older articles that you keep offline'), articles) : nothing}
          </ul>`
        : nothing
    }
    ${
      filled.length === 0
        ? html`<p>
            ${msg('Nothing of yours yet. When you stop in the middle of a text, your place in it is kept here.')}
          </p>`
        : nothing
    }
    ${size ? html`<p>${msg(str`Your browser counts ${size} for all of it together.`)}</p>` : nothing}
  `;
}

/** How safe it is, and a way to make it safer. */
export function protectionPart(state: Protection, protect: () => unknown): TemplateResult {
  switch (state) {
    case 'protected':
      return html`<p>
        ${msg('It is protected: your browser will not remove it by itself when space runs low.')}
      </p>`;
    case 'unprotected':
      return html`<p>
          ${msg('It is not protected: your browser may remove it when space runs low, or after weeks without a visit.')}
        </p>
        <p><button type="button" @click=${protect}>${msg('Protect')}</button></p>`;
    case 'unknown':
      return html`<p>${msg('Your browser does not say whether it may remove it by itself.')}</p>`;
  }
}

export function backupPart(backUp: () => unknown): TemplateResult {
  return html`<h3>${msg('Back up')}</h3>
    <p>
      ${msg(
        'A backup is one file with everything of yours, settings included. Keep it where you keep other files; whoever has it can read it.',
      )}
    </p>
    <p>
      <button type="button" class="primary" @click=${backUp}>${msg('Download a backup')}</button>
    </p>`;
}

export function restorePart(restore: (event: RestoreWantedEvent) => unknown): TemplateResult {
  return html`<h3>${msg('Restore')}</h3>
    <storage-restore @restore-wanted=${restore}></storage-restore>`;
}

export function removalPart(removeAll: () => unknown): TemplateResult {
  return html`<h3>${msg('Remove')}</h3>
    <p>
      <button type="button" @click=${() => removeAll()}>${msg('Remove everything of mine')}</button>
    </p>`;
}

/** Takes the last change back. */
export function undoPart(possible: boolean, undo: () => unknown): TemplateResult {
  return html`<p class="storage-undo" ?hidden=${!possible}>
    <button type="button" @click=${undo}>${msg('Undo')}</button>
  </p>`;
}

/** What was lost, until the reader has taken note of it. */
export function emptiedPart(
  { emptied }: Overview,
  dismiss: () => void,
): TemplateResult | typeof nothing {
  if (!emptied) return nothing;
  return html`<div class="problem">
    <p>${new StorageProblem('emptied').message}</p>
    <ul class="storage-list">
      ${STORE_NAMES.filter((store) => emptied[store] > 0).map((store) =>
        countItem(STORE_WORDS[store].label(), emptied[store]),
      )}
    </ul>
    <p><button type="button" @click=${dismiss}>${msg('I have seen this')}</button></p>
  </div>`;
}
