import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Definition } from '../model/definition.js';
import './say-name.js';

/**
 * What a definition shows.
 * @param definition the entry's definition
 * @param href the entry in the glossary
 * @param close what the Close button does
 */
export function definitionContent(
  { name, kind, native, pronunciation, definition, role }: Definition,
  href: string,
  close: () => void,
): TemplateResult {
  return html`
    <h2 class="definition-name" id="definition-name">${name}</h2>
    <p class="definition-kind">
      ${kind}${pronunciation ? html`<span> · ${msg(str`say ${pronunciation}`)}</span>` : nothing}
    </p>
    ${native.map(
      ({ text, lang, dir }, index) =>
        html`<p class="definition-native">
          <bdi lang=${lang} dir=${dir}>${text}</bdi>
          ${index === 0 ? html`<say-name text=${text} language=${lang} name=${name}></say-name>` : nothing}
        </p>`,
    )}
    <p>${definition}</p>
    ${role ? html`<p><span class="definition-label">${msg('In this story')}</span> ${role}</p>` : nothing}
    <div class="definition-actions">
      <a href=${href}>${msg('Open in glossary')}</a>
      <button type="button" @click=${close}>${msg('Close')}</button>
    </div>
  `;
}
