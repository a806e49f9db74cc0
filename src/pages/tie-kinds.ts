import type { TieKind } from '../model/tie.js';

/** How each kind of tie is written. The styles in ties.css draw its line, ties-picture.ts its ends. */
export const TIE_LABELS: Record<TieKind, { verb: string; meaning: string }> = {
  backs: { verb: 'backs', meaning: 'with fighters, arms, money or its power' },
  fights: { verb: 'fights', meaning: 'with weapons' },
  'talks-to': { verb: 'talks to', meaning: 'negotiates or meets' },
  'calls-on': { verb: 'calls on', meaning: 'asks in public to act or to answer' },
  'belongs-to': { verb: 'belongs to', meaning: 'is a part of' },
};
