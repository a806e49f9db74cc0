import { lookOf, type Look } from '../settings/presets.js';
import { validate } from '../settings/values.js';
import { StorageProblem } from '../storage/problem.js';
import { repository, type Repository } from '../storage/repository.js';
import type { Preset as KeptPreset } from '../storage/records.js';
import { storage } from '../storage/storage.js';

/** A preset the reader made. */
export interface OwnPreset {
  id: string;
  name: string;
  look: Look;
}

/** The reader's presets as far as they are known, by name, and what went wrong last. */
export interface OwnPresetsState {
  presets: readonly OwnPreset[];
  /** In words for the reader; empty where nothing went wrong. */
  problem: string;
}

export interface OwnPresets {
  get(): OwnPresetsState;
  /** Reads them from storage; a failure is told in `problem`. */
  load(): Promise<void>;
  /** @returns whether it is kept; a preset of the same name is replaced */
  keep(name: string, look: Look): Promise<boolean>;
  /** @returns whether it is gone */
  remove(id: string): Promise<boolean>;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
}

/** @param kept where they are kept */
export function createOwnPresets(kept: Repository<KeptPreset>): OwnPresets {
  const listeners = new Set<() => void>();
  let state: OwnPresetsState = { presets: [], problem: '' };

  const set = (next: OwnPresetsState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  /** Does a work of storage, shows what is there after it, and tells where it failed. */
  async function after(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      const presets = (await kept.all())
        .map(({ id, name, settings }) => ({ id, name, look: lookOf(validate(settings)) }))
        .sort((one, other) => one.name.localeCompare(other.name));
      set({ presets, problem: '' });
      return true;
    } catch (error) {
      if (!(error instanceof StorageProblem)) throw error;
      set({ ...state, problem: error.message });
      return false;
    }
  }

  return {
    get: () => state,
    async load() {
      await after(async () => undefined);
    },
    keep: (name, look) =>
      after(() => {
        const id = state.presets.find((one) => one.name === name)?.id ?? crypto.randomUUID();
        return kept.put({ id, name, settings: { ...look }, changed: new Date().toISOString() });
      }),
    remove: (id) => after(() => kept.remove(id)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The presets of this page's reader. */
export const ownPresets: OwnPresets = createOwnPresets(repository(storage, 'presets'));
