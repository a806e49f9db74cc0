import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { ShippedPackage } from '../model/shipped-package.js';

/** How people write the licences that registries abbreviate. */
const LICENCE_NAMES: Record<string, string> = {
  'BSD-3-Clause': 'BSD 3-Clause',
  'OFL-1.1': 'SIL Open Font License 1.1',
};

/**
 * Everything in the site that others made, with its licence.
 * @param root way to the root of the site, which all languages share
 */
export function licences(packages: readonly ShippedPackage[], root: string): TemplateResult {
  return html`<p>
      ${msg(html`The reader is free software under the MIT licence. These packages are part of it, typefaces among them. <a href="${root}licences.txt" hreflang="en">Their licences in full</a> are a file of plain text.`)}
    </p>
    <div class="table-scroll" role="region" tabindex="0" aria-labelledby="packages-caption">
      <table class="packages">
        <caption id="packages-caption">
          ${msg('Packages and typefaces in this reader')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('Package')}</th>
            <th scope="col">${msg('Version')}</th>
            <th scope="col">${msg('Licence')}</th>
          </tr>
        </thead>
        <tbody>
          ${packages.map(
            ({ name, version, licence }) =>
              html`<tr translate="no" lang="en" dir="ltr">
                <th scope="row">${name}</th>
                <td>${version}</td>
                <td>${LICENCE_NAMES[licence] ?? licence}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
