import { msg } from '@lit/localize';

/** What the reader has none of, so that a criterion about it has nothing to apply to. */
export type Absence =
  | 'media'
  | 'personal-data'
  | 'own-sound'
  | 'hover'
  | 'time-limits'
  | 'motion'
  | 'device-motion'
  | 'help'
  | 'asking-twice'
  | 'accounts';

/** @returns the absence in words of the interface's language, as a sentence */
export function absenceWords(absence: Absence): string {
  switch (absence) {
    case 'media':
      return msg('Articles hold no audio and no video.');
    case 'personal-data':
      return msg('No field asks for anything about the reader.');
    case 'own-sound':
      return msg('Nothing sounds by itself.');
    case 'hover':
      return msg('Nothing appears by pointing at it or by the focus alone.');
    case 'time-limits':
      return msg('Nothing has a time limit.');
    case 'motion':
      return msg('Nothing moves, flashes or renews itself.');
    case 'device-motion':
      return msg('Nothing is done by moving the device.');
    case 'help':
      return msg('There is no help desk or chat that could change its place.');
    case 'asking-twice':
      return msg('Nothing is asked twice.');
    case 'accounts':
      return msg('There is no account and no password.');
  }
}
