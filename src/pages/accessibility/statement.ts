import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../../languages/language.js';
import {
  ACCESSIBILITY_CHECKS,
  type AccessibilityCheck,
  type AccessibilityResults,
} from '../../model/accessibility-results.js';
import { formatDate } from '../../model/format-date.js';
import { checkName, checkWords } from './checks.js';
import { countCriteria } from './count-criteria.js';
import { criteriaTable } from './criteria-table.js';

/**
 * The accessibility statement: what was tested, by what and when, and which criterion each test
 * shows. It claims what the results say and no more.
 * @param results of the latest tests
 * @param contact where barriers can be told of, a `mailto:` or web address; null where a site has none
 */
export function accessibilityStatement(
  results: AccessibilityResults,
  contact: string | null,
): TemplateResult {
  const language = interfaceLanguage();
  const day = formatDate(results.tested, language);
  return html`
    <p>
      ${msg(html`This reader is built to meet the <a href="https://www.w3.org/TR/WCAG22/" hreflang="en">Web Content Accessibility Guidelines (WCAG) 2.2</a> at level AA, and many of the criteria of level AAA, by its default settings.`)}
    </p>
    ${claim(results)}
    <p>
      ${msg('No automatic check finds everything, and people with disabilities have not yet tested it.')}
    </p>
    ${
      contact === null
        ? nothing
        : html`<p>
            ${msg(html`If something here keeps you from reading, please <a href=${contact}>tell us</a>.`)}
          </p>`
    }
    <h3 id="tests">${msg('What was tested')}</h3>
    <p>
      ${msg(str`The tests last ran on ${day}, over the articles that the reader comes with. They run again whenever the reader is changed. These programs ran them:`)}
    </p>
    <ul lang="en" dir="ltr">
      ${results.programs.map((program) => html`<li>${program}</li>`)}
    </ul>
    <dl class="checks">${ACCESSIBILITY_CHECKS.map((check) => checkItem(check, results))}</dl>
    <h3 id="criteria">${msg('Criterion by criterion')}</h3>
    ${(['A', 'AA', 'AAA'] as const).map((level) => criteriaTable(level, results))}
  `;
}

/** How many criteria were shown to be met; said of AAA apart, as no site can meet all of it. */
function claim(results: AccessibilityResults): TemplateResult {
  const { shown, absent, open } = countCriteria(['A', 'AA'], results);
  const high = countCriteria(['AAA'], results);
  const total = shown + absent + open;
  return html`<p>
    ${msg(str`Of the ${total} criteria of levels A and AA, tests show ${shown} to be met, ${absent} have nothing here to apply to, and ${open} are not shown. Of ${high.shown + high.absent + high.open} criteria of level AAA, tests show ${high.shown}, ${high.absent} have nothing to apply to, and ${high.open} are not shown.`)}
  </p>`;
}

function checkItem(check: AccessibilityCheck, { outcomes }: AccessibilityResults): TemplateResult {
  const outcome = outcomes[check];
  return html`<div>
    <dt>${checkName(check)}</dt>
    <dd>
      ${checkWords(check)}
      ${outcome === 'failed' ? html`<strong>${msg('Found faults.')}</strong>` : nothing}
      ${outcome === 'not-run' ? html`<strong>${msg('Could not be run.')}</strong>` : nothing}
    </dd>
  </div>`;
}
