import { msg } from '@lit/localize';
import type { AccessibilityCheck } from '../../model/accessibility-results.js';

/** @returns what a check is called, in a few words of the interface's language */
export function checkName(check: AccessibilityCheck): string {
  return CHECK_WORDS[check].name();
}

/** @returns what a check does, as a sentence of the interface's language */
export function checkWords(check: AccessibilityCheck): string {
  return CHECK_WORDS[check].words();
}

const CHECK_WORDS: Readonly<
  Record<AccessibilityCheck, { name: () => string; words: () => string }>
> = {
  engines: {
    name: () => msg('Two engines'),
    words: () =>
      msg(
        'axe-core, with every rule on, and IBM’s accessibility checker look at every page: narrow and wide, in English and Arabic, with the settings open and shut. What they find is mended, or stands with its reason in a public file.',
      ),
  },
  html: {
    name: () => msg('Sound HTML'),
    words: () =>
      msg('The Nu HTML Checker reads every page, as it is built and as scripts have drawn it.'),
  },
  browsers: {
    name: () => msg('Three browsers'),
    words: () =>
      msg(
        'Besides Chromium, in which all other checks run, the main path is tried in Firefox and in WebKitGTK: an article, a definition, the settings, the summary, a text and a mark of one’s own, and reading without a connection. Safari, whose engine is a relative of WebKitGTK’s, and browsers of phones have not been tried.',
      ),
  },
  'screen-reader': {
    name: () => msg('A screen reader'),
    words: () =>
      msg(
        'Orca is driven by keys, with Chromium on Linux, and what it says on the way through an article, a definition, the settings and the summary is compared with transcripts. No other screen reader has been tried.',
      ),
  },
  contrast: {
    name: () => msg('Contrast of words'),
    words: () => msg('Every word of every page is measured against its ground in every theme.'),
  },
  colours: {
    name: () => msg('Contrast of colours'),
    words: () =>
      msg('Every pair of colours that can meet is measured in every theme, marks included.'),
  },
  reflow: {
    name: () => msg('Small screens and large type'),
    words: () =>
      msg(
        'At a width of 320 pixels, with text at 400 % and widened spacing at once, nothing is cut off or overlaid.',
      ),
  },
  lines: {
    name: () => msg('Length of lines'),
    words: () => msg('No line is longer than 80 characters, in any typeface.'),
  },
  targets: {
    name: () => msg('Size of targets'),
    words: () =>
      msg('Every control is at least 44 by 44 pixels, or stands again in a list where it is.'),
  },
  focus: {
    name: () => msg('Focus'),
    words: () =>
      msg(
        'At every stop of the keyboard the focus is seen by a difference of pixels, and nothing covers it. On every way out of a panel it is back where it was.',
      ),
  },
  keyboard: {
    name: () => msg('Keyboard'),
    words: () =>
      msg(
        'Tab goes through every stop and out again, a link skips to the text, and Escape leads out.',
      ),
  },
  tasks: {
    name: () => msg('Ten tasks'),
    words: () =>
      msg(
        'Ten things that readers do are done by keyboard alone, and again by single clicks on the words that can be seen.',
      ),
  },
  shortcuts: {
    name: () => msg('Single keys'),
    words: () => msg('They do nothing until a reader turns them on, and can be changed.'),
  },
  announcements: {
    name: () => msg('What is announced'),
    words: () =>
      msg('Messages to screen readers are counted: none while reading, at most one an action.'),
  },
  language: {
    name: () => msg('Languages'),
    words: () => msg('Every page and every foreign passage in it says which language it is in.'),
  },
  links: {
    name: () => msg('Links and titles'),
    words: () =>
      msg('Every link of every page leads somewhere, and every page says in its title what it is.'),
  },
  'without-style': {
    name: () => msg('Without style'),
    words: () => msg('With style sheets off, nothing is lost and the order stays.'),
  },
  'without-scripts': {
    name: () => msg('Without scripts'),
    words: () =>
      msg('With JavaScript off, every article reads and leads on, and what needs scripts says so.'),
  },
  pictures: {
    name: () => msg('Pictures'),
    words: () =>
      msg(
        'Maps, timelines and drawings have the same in words, and what is written in them is text.',
      ),
  },
  preferences: {
    name: () => msg('Wishes set in the system'),
    words: () =>
      msg(
        'More contrast, forced colours, less motion, less transparency and larger text are followed.',
      ),
  },
  settings: {
    name: () => msg('Settings'),
    words: () =>
      msg(
        'Each setting can be changed, is kept and can be put back; none takes the reader elsewhere.',
      ),
  },
  place: {
    name: () => msg('Place'),
    words: () => msg('A turned screen or larger type leaves the reader at the same sentence.'),
  },
  glossary: {
    name: () => msg('Glossary'),
    words: () =>
      msg(
        'Names and unusual words lead to their meaning, and to how they are said where that is known.',
      ),
  },
  content: {
    name: () => msg('Rules for articles'),
    words: () =>
      msg(
        'An article with a picture without words, an unexplained abbreviation or a foreign passage without its language is refused, as is an English summary whose plain version asks for more than nine years of school.',
      ),
  },
  'own-texts': {
    name: () => msg('Texts of one’s own'),
    words: () =>
      msg('What cannot be read is told of, with what to do; what is removed can be taken back.'),
  },
  storage: {
    name: () => msg('What is kept'),
    words: () => msg('Where something cannot be kept, a message says so and what to do.'),
  },
  updates: {
    name: () => msg('New versions'),
    words: () => msg('A new version of the reader waits until it is asked for.'),
  },
};
