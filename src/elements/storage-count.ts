import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';

/**
 * A line of a list of what is kept: a kind and its number.
 * @param action what can be done with all of it, a button
 */
export function countItem(
  label: string,
  count: number,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<li>
    <span>${label}</span>
    <b>${count.toLocaleString(interfaceLanguage())}</b>
    ${action}
  </li>`;
}
