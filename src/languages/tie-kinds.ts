import { msg } from '@lit/localize';
import type { TieKind } from '../model/tie.js';

interface TieLabel {
  verb: string;
  meaning: string;
}

const LABELS: Record<TieKind, () => TieLabel> = {
  backs: () => ({ verb: msg('backs'), meaning: msg('with fighters, arms, money or its power') }),
  fights: () => ({ verb: msg('fights'), meaning: msg('with weapons') }),
  'talks-to': () => ({ verb: msg('talks to'), meaning: msg('negotiates or meets') }),
  'calls-on': () => ({
    verb: msg('calls on'),
    meaning: msg('asks in public to act or to answer'),
  }),
  'belongs-to': () => ({ verb: msg('belongs to'), meaning: msg('is a part of') }),
};

/** How a kind of tie is written. The styles in ties.css draw its line, ties-picture.ts its ends. */
export function tieLabel(kind: TieKind): TieLabel {
  return LABELS[kind]();
}
