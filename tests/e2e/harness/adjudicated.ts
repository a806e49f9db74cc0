import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';

/** What finds faults on pages. */
export type Engine = 'axe' | 'ibm' | 'nu';

/**
 * A finding that a person has looked at and left as it is. One that no row here speaks of fails
 * the test, and so does a row that no finding of the sample answers to.
 */
export interface Adjudication {
  engine: Engine;
  /** What the finding's line holds: rule, element, reason. */
  finding: RegExp;
  /** Why it is right as it is. */
  reason: string;
}

export const ADJUDICATED: readonly Adjudication[] = [
  {
    engine: 'axe',
    finding: /^color-contrast\S* at .* only non-text characters/,
    reason:
      'The sign on a − or + button, in the same colour on the same ground as the words of the buttons beside it, which are measured.',
  },
  {
    engine: 'axe',
    finding: /^color-contrast\S* at (text|\.tl-|tspan).* too short to determine/,
    reason:
      'Numbers within the pictures: the colours of text on those of the page, a surface or a mark, all measured for every theme by contrast.test.ts.',
  },
  {
    engine: 'axe',
    finding:
      /^color-contrast\S* at .*(overlapped by another|partially overlaps|partially obscured)/,
    reason:
      'Words over which something floats until the page is scrolled, or within a picture on shapes of its own: the same colours as around them, which are measured. That nothing lies over words for good is what reflow.spec.ts looks for.',
  },
  {
    engine: 'axe',
    finding: /^target-size at \.definition-actions/,
    reason:
      'The definition is in the top layer, which axe does not reckon with: the link to the settings lies under the button, not over it. Without that link axe finds nothing, and audit.spec.ts asks every point of the button what is there.',
  },
  {
    engine: 'axe',
    finding: /^hidden-content at/,
    reason:
      'What is not shown is looked at when it is: the settings, a definition, details, filters and claims are cases of audit.spec.ts.',
  },
  {
    engine: 'axe',
    finding: /^label-content-name-mismatch at .*Unable to determine if the visible text/,
    reason:
      'The button’s sign is − or +, which no voice says: its name is in words, and ten-tasks.spec.ts asks for one by them.',
  },
  {
    engine: 'axe',
    finding: /^aria-prohibited-attr at #text: /,
    reason:
      'The role is doc-glossary of DPUB-ARIA, which may be named; axe speaks of the element that bears it. Nothing depends on the role.',
  },
  {
    engine: 'axe',
    finding: /^identical-links-same-purpose at .*#w3c/,
    reason:
      'The organisation’s entry and its own site have one name, and stand beside each other under its heading.',
  },
  {
    engine: 'axe',
    finding: /^p-as-heading at/,
    reason:
      'Paragraphs of one short sentence in a list: what happened on a day, or a point of a summary. They head nothing.',
  },
  {
    engine: 'ibm',
    finding: /^element_tabbable_unobscured VIOLATION POTENTIAL/,
    reason:
      'A question, not a finding: focus.spec.ts goes to every stop and sees by pixels that it is not covered.',
  },
  {
    engine: 'ibm',
    finding: /^style_focus_visible VIOLATION POTENTIAL/,
    reason:
      'A question, not a finding: focus.spec.ts sees by pixels that every stop changes when it has the focus.',
  },
  {
    engine: 'ibm',
    finding: /^select_options_grouped RECOMMENDATION POTENTIAL/,
    reason: 'Languages, in the order of their names: there are no groups that readers know.',
  },
  {
    engine: 'ibm',
    finding: /^fieldset_legend_valid RECOMMENDATION FAIL at \/mark-toolbar/,
    reason:
      'There is a legend, which is not seen, as the words of the choices say enough; audit.spec.ts finds the group by its name.',
  },
  {
    engine: 'ibm',
    finding: /^blockquote_cite_exists VIOLATION POTENTIAL at .*\/mark-list/,
    reason: 'A passage that the reader marked, beside a link to its place: a quotation it is.',
  },
  {
    engine: 'ibm',
    finding: /^widget_tabbable_exists VIOLATION POTENTIAL at \/mark-toolbar/,
    reason:
      'ARIA’s pattern of a toolbar: one stop for Tab, and arrows between its buttons, as marks.spec.ts presses them.',
  },
  {
    engine: 'ibm',
    finding: /^style_color_misuse VIOLATION POTENTIAL/,
    reason:
      'A question about style sheets: with forced colours every mark that was a colour is a line or a word (preferences.spec.ts), and without style nothing is lost (without-style.spec.ts).',
  },
  {
    engine: 'ibm',
    finding: /^style_highcontrast_visible \w+ MANUAL/,
    reason:
      'A question about style sheets: preferences.spec.ts looks at the page with forced colours.',
  },
  {
    engine: 'ibm',
    finding: /^text_sensory_misuse VIOLATION POTENTIAL/,
    reason:
      'Words such as “size”, “left” and “large” in settings that are about size, or in the news: none says where on the page something is.',
  },
  {
    engine: 'ibm',
    finding: /^text_block_heading VIOLATION POTENTIAL/,
    reason:
      'Short paragraphs under a heading of their own: what kind of thing an entry is, or the words of a speaker.',
  },
  {
    engine: 'ibm',
    finding: /^(fieldset_label_valid|input_label_exists) VIOLATION FAIL at .*\/details\[1\]/,
    reason:
      'Within a detail that is shut, where the engine leaves out the words that name it. With every detail open, a case of its own, it finds nothing.',
  },
  {
    engine: 'ibm',
    finding: /^input_label_visible VIOLATION POTENTIAL/,
    reason: 'As above: the label stands before the field and is shown with it.',
  },
  {
    engine: 'ibm',
    finding: /^input_fields_grouped RECOMMENDATION POTENTIAL/,
    reason: 'Each of these asks a thing of its own; the search landmark around them groups them.',
  },
  {
    engine: 'ibm',
    finding: /^form_submit_button_exists VIOLATION POTENTIAL/,
    reason:
      'The filter answers to each letter, and says how many entries it shows; there is nothing to send.',
  },
  {
    engine: 'ibm',
    finding: /^list_structure_proper RECOMMENDATION POTENTIAL at .*<dl/,
    reason: 'Groups of dt and dd in div elements, which HTML allows since 2017.',
  },
  {
    engine: 'ibm',
    finding:
      /^aria_role_redundant RECOMMENDATION FAIL at .*role="(table|row|rowgroup|cell|columnheader|rowheader|list)"/,
    reason:
      'Styles that lay out a table as blocks, or take the signs from a list, take its meaning from it in WebKit; the role gives it back.',
  },
  {
    engine: 'ibm',
    finding: /^element_attribute_deprecated RECOMMENDATION FAIL at .*(<meta content=|start=)/,
    reason: 'HTML has both: http-equiv for a content policy, and start of an ordered list.',
  },
  {
    engine: 'ibm',
    finding: /^element_tabbable_role_valid VIOLATION FAIL at .*class="table-scroll"/,
    reason:
      'A wide table scrolls in a region of its own, which the keyboard must reach to scroll it: axe asks for it (scrollable-region-focusable).',
  },
  {
    engine: 'ibm',
    finding: /^target_spacing_sufficient VIOLATION \w+ at .*(checkbox|radio)/,
    reason:
      'The box lies under its whole label, which is the target: targets.spec.ts measures that at 44 by 44 pixels.',
  },
  {
    engine: 'ibm',
    finding: /^media_alt_brief RECOMMENDATION POTENTIAL/,
    reason: 'The picture shows seven things, which its words name.',
  },
  {
    engine: 'nu',
    finding: /^info: Trailing slash on void elements/,
    reason: 'How Prettier writes; it changes nothing where attributes are quoted, as ours are.',
  },
  {
    engine: 'nu',
    finding: /^info: (Inline script|Resource) violates Content Security Policy/,
    reason:
      'Blocks of data, which are not executed and which a policy does not stop, or a file looked at outside its site.',
  },
  {
    engine: 'nu',
    finding: /^info: The “\w+” role is unnecessary for element/,
    reason:
      'Styles that lay out a table as blocks, or take the signs from a list, take its meaning from it in WebKit; the role gives it back.',
  },
  {
    engine: 'nu',
    finding: /^error: The “role” attribute must not be used on a “t[rhd]” element/,
    reason: 'As above: without these a table laid out as blocks has no rows for VoiceOver.',
  },
  {
    engine: 'nu',
    finding: /^info: The “name” attribute is never allowed on the “say-name” element/,
    reason: 'HTML gives custom elements any attribute that has no namespace.',
  },
  {
    engine: 'nu',
    finding:
      /^error: Attribute “autocomplete” is only allowed .*drawn\.html:\d+ <input type="radio"/,
    reason:
      'Firefox puts back what was chosen before a reload, over what the settings say, unless a radio has it; there is no form around these to bear it.',
  },
  {
    engine: 'nu',
    finding: /^info: The “style” attribute violates Content Security Policy .*drawn\.html/,
    reason:
      'Set by script through the style’s object, which the policy permits; only the copy made for the checker has it as an attribute.',
  },
  {
    engine: 'nu',
    finding: /^info: Section lacks heading/,
    reason: 'The opening of an article stands before its first heading.',
  },
  {
    engine: 'nu',
    finding: /^error: CSS: /,
    reason:
      'It checks style where it stands in a page, by rules older than container queries and the Custom Highlight API. Stylelint checks the sheets that the style is taken from.',
  },
];

/** Below the output of a run: a file for each row that was needed, named by its place. */
export const NEEDED_FOLDER = 'adjudicated';

const folderOf = ({ project }: TestInfo): string => join(project.outputDir, NEEDED_FOLDER);

/**
 * Leaves out what has been adjudicated, and notes which rows were needed.
 * @param lines as an engine gave them
 * @param info of the running test
 * @returns what nobody has looked at
 */
export function notAdjudicated(engine: Engine, lines: readonly string[], info: TestInfo): string[] {
  const open: string[] = [];
  const needed = new Set<number>();
  for (const line of lines) {
    const row = ADJUDICATED.findIndex((one) => one.engine === engine && one.finding.test(line));
    if (row < 0) open.push(line);
    else needed.add(row);
  }
  mkdirSync(folderOf(info), { recursive: true });
  for (const row of needed) writeFileSync(join(folderOf(info), String(row)), '');
  return open;
}
