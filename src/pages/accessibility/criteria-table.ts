import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../../languages/language.js';
import type { AccessibilityResults } from '../../model/accessibility-results.js';
import { formatList } from '../../model/format-list.js';
import { absenceWords } from './absences.js';
import { checkName } from './checks.js';
import { isShown } from './count-criteria.js';
import { CRITERIA, type Criterion } from './criteria.js';
import { criterionName } from './criterion-names.js';

/** The criteria of one level, each with what shows it, folded away. */
export function criteriaTable(
  level: Criterion['level'],
  results: AccessibilityResults,
): TemplateResult {
  const criteria = CRITERIA.filter((criterion) => criterion.level === level);
  const id = `criteria-${level.toLowerCase()}`;
  return html`<details class="criteria-level">
    <summary>${msg(str`Level ${level}: ${criteria.length} criteria`)}</summary>
    <div class="table-scroll" role="region" tabindex="0" aria-labelledby=${id}>
      <table>
        <caption id=${id}>
          ${msg(str`Criteria of level ${level}, and what shows each`)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('Criterion')}</th>
            <th scope="col">${msg('Shown by')}</th>
          </tr>
        </thead>
        <tbody>
          ${criteria.map(
            (criterion) =>
              html`<tr>
                <th scope="row">
                  <a
                    href="https://www.w3.org/WAI/WCAG22/Understanding/${criterion.page}"
                    hreflang="en"
                    >${criterion.number} ${criterionName(criterion.number)}</a
                  >
                </th>
                <td>${evidence(criterion, results)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The tests that show a criterion, or what is not there for it to apply to. */
function evidence(criterion: Criterion, results: AccessibilityResults): string {
  const { absence, checks } = criterion;
  if (absence) return absenceWords(absence);
  const names = formatList(checks.map(checkName), interfaceLanguage());
  return isShown(criterion, results) ? names : msg(str`Not shown: ${names} did not pass.`);
}
