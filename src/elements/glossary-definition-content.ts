import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { Definition } from '../model/definition.js';
import './say-name.js';

/**
 * What a definition shows.
 * @param definition the entry's definition
 * @param language BCP 47 tag of its words
 * @param href the entry in the glossary
 * @param close what the Close button does
 */
export function definitionContent(
  { name, kind, native, pronunciation, definition, role }: Definition,
  language: string,
  href: string,
  close: () => void,
): TemplateResult {
  const { lang, dir } = contentTongue(language);
  return html`
    <h2 class="definition-name" id="definition-name" lang=${lang} dir=${dir}>${name}</h2>
    <p class="definition-kind">
      <span lang=${lang} dir=${dir}>${kind}</span>${
        pronunciation
          ? html`<span>
              · ${msg(html`say <span lang=${lang} dir=${dir}>${pronunciation}</span>`)}</span
            >`
          : nothing
      }
    </p>
    ${native.map(
      ({ text, lang, dir }, index) =>
        html`<p class="definition-native">
          <bdi lang=${lang} dir=${dir}>${text}</bdi>
          ${index === 0 ? html`<say-name text=${text} language=${lang} name=${name}></say-name>` : nothing}
        </p>`,
    )}
    <p lang=${lang} dir=${dir}>${definition}</p>
    ${
      role
        ? html`<p class="definition-label">${msg('In this story')}</p>
            <p lang=${lang} dir=${dir}>${role}</p>`
        : nothing
    }
    <div class="definition-actions">
      <a href=${href}>${msg('Open in glossary')}</a>
      <button type="button" @click=${close}>${msg('Close')}</button>
    </div>
  `;
}
