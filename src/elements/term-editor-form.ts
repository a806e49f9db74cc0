import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { aliasesIn, type TermFault } from '../storage/own-term.js';
import type { OwnTerm } from '../storage/records.js';

/** Longer ones are no words or names. */
const LONGEST_TERM = 200;
/** Enough for a page. */
const LONGEST_DEFINITION = 5_000;

/** What is wrong with a field, and what to do. */
const FAULTS: Readonly<Record<NonNullable<TermFault>, () => string>> = {
  'no-term': () => msg('Write the word or name that is explained.'),
  'too-long': () =>
    msg('This is too long to be found in a text. Shorten the word or its spellings.'),
  'no-definition': () => msg('Write what it means.'),
};

/** The field that a fault is in, by its name. */
export const FAULTY: Readonly<Record<NonNullable<TermFault>, string>> = {
  'no-term': 'term',
  'too-long': 'term',
  'no-definition': 'definition',
};

/** A fault in words; empty where there is none. */
export function faultInWords(fault: TermFault): string {
  return fault ? FAULTS[fault]() : '';
}

/**
 * The fields of a term.
 * @param term as it was kept last
 * @param text the own text that is read
 */
export function termForm(
  term: OwnTerm,
  text: string,
  fault: TermFault,
  save: (event: SubmitEvent) => void,
  giveUp: () => void,
): TemplateResult {
  const { id, aliases, definition } = term;
  const isWrong = (field: string): string => String(fault !== null && FAULTY[fault] === field);
  return html`<form class="term-form" novalidate @submit=${save}>
    <label for="term-${id}">${msg('Word or name')}</label>
    <input
      id="term-${id}"
      name="term"
      autocomplete="off"
      dir="auto"
      required
      maxlength=${LONGEST_TERM}
      aria-invalid=${isWrong('term')}
      aria-describedby="term-problem"
      .defaultValue=${term.term}
    />
    <label for="aliases-${id}">${msg('Other spellings, with commas between them')}</label>
    <input
      id="aliases-${id}"
      name="aliases"
      autocomplete="off"
      dir="auto"
      .defaultValue=${aliases.join(', ')}
    />
    <label for="definition-${id}">${msg('What it means, in plain words')}</label>
    <textarea
      id="definition-${id}"
      name="definition"
      rows="4"
      dir="auto"
      required
      maxlength=${LONGEST_DEFINITION}
      aria-invalid=${isWrong('definition')}
      aria-describedby="term-problem"
      .defaultValue=${definition}
    ></textarea>
    <fieldset class="alternatives">
      <legend>${msg('Explained in')}</legend>
      ${[[text, msg('This text')] as const, ['', msg('All texts of your own')] as const].map(
        ([value, words]) =>
          html`<label
            ><input type="radio" name="text" .value=${value} .checked=${value === term.text} />
            ${words}</label
          >`,
      )}
    </fieldset>
    <div class="mark-buttons">
      <button class="primary">${msg('Save')}</button>
      <button type="button" @click=${giveUp}>${msg('Do not save')}</button>
    </div>
  </form>`;
}

/** The term as the form has it. */
export function termIn(form: HTMLFormElement, before: OwnTerm): OwnTerm {
  const data = new FormData(form);
  const field = (name: string): string => (data.get(name) as string).trim();
  const term = field('term').replaceAll(/\s+/gu, ' ');
  return {
    id: before.id,
    changed: new Date().toISOString(),
    term,
    aliases: aliasesIn(field('aliases'), term),
    definition: field('definition'),
    text: field('text'),
  };
}
