import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contentTongue, interfaceTongue, SAME_TONGUE, type Tongue } from '../languages/tongue.js';
import type { Block, Figure, List, Table } from '../model/block.js';
import { inlines, type InlineLinks } from './inlines.js';

/** What block content needs to know about its page. */
export interface BlockContext extends InlineLinks {
  /** The address of one of the article's pictures. */
  picture: (file: string) => string;
  /** What follows a paragraph, given its id. */
  afterParagraph: (id: string) => TemplateResult | typeof nothing;
}

/**
 * Block content as HTML.
 * @param nodes blocks in reading order
 * @param context where links and pictures lead
 */
export function blocks(
  nodes: readonly Block[],
  context: BlockContext,
): (TemplateResult | TemplateResult[])[] {
  return nodes.map((node) => block(node, context));
}

function block(node: Block, context: BlockContext): TemplateResult {
  switch (node.type) {
    case 'paragraph':
      // prettier-ignore
      return html`<p id=${node.id}>${inlines(node.children, context)}</p>
      ${context.afterParagraph(node.id)}`;
    case 'subheading':
      return node.level === 3
        ? html`<h3 id=${node.id}>${inlines(node.children, context)}</h3>`
        : html`<h4 id=${node.id}>${inlines(node.children, context)}</h4>`;
    case 'list':
      return list(node, context);
    case 'quotation':
      return html`<blockquote>${blocks(node.children, context)}</blockquote>`;
    case 'table':
      return table(node, context);
    case 'figure':
      return figure(node, context);
    case 'foreign-passage':
      return html`<div class="foreign-passage" lang=${node.lang} dir=${node.dir}>
        ${blocks(node.children, { ...context, language: node.lang })}
      </div>`;
    case 'thematic-break':
      return html`<hr />`;
  }
}

function list(node: List, context: BlockContext): TemplateResult {
  const items = node.items.map((item) => html`<li>${blocks(item, context)}</li>`);
  return node.ordered
    ? html`<ol start=${node.start === 1 ? nothing : node.start}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function table(node: Table, context: BlockContext): TemplateResult {
  const captioned = node.caption.length > 0;
  // A name of the interface's own says which language it is in, and the table says its own again.
  const label = captioned ? SAME_TONGUE : interfaceTongue(context.language);
  const content = captioned ? SAME_TONGUE : contentTongue(context.language);
  // The wrapper scrolls a wide table by itself; tabindex lets the keyboard scroll it.
  return html`<div
    class="table-scroll"
    role="region"
    tabindex="0"
    aria-labelledby=${captioned ? `${node.id}-caption` : nothing}
    aria-label=${captioned ? nothing : msg('Table')}
    lang=${label.lang}
    dir=${label.dir}
  >
    <table id=${node.id} lang=${content.lang} dir=${content.dir}>
      ${
        captioned
          ? html`<caption id="${node.id}-caption">
              ${inlines(node.caption, context)}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${node.header.map(
            (cell, column) =>
              html`<th scope="col" class="align-${node.align[column] ?? 'start'}">
                ${inlines(cell, context)}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${node.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, column) =>
                column === 0
                  ? html`<th scope="row">${inlines(cell, context)}</th>`
                  : html`<td class="align-${node.align[column] ?? 'start'}">
                      ${inlines(cell, context)}
                    </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function figure(node: Figure, context: BlockContext): TemplateResult {
  const { lang, dir } = interfaceTongue(context.language);
  return html`<figure id=${node.id}>
    ${
      node.src === ''
        ? missingPicture(node, lang, dir)
        : html`<img
            src=${context.picture(node.src)}
            alt=${node.alt}
            width=${node.width ?? nothing}
            height=${node.height ?? nothing}
            loading="lazy"
            decoding="async"
          />`
    }
    ${
      node.caption.length + node.description.length > 0
        ? html`<figcaption>
            ${inlines(node.caption, context)}
            ${
              node.description.length > 0
                ? html`<details class="figure-description">
                    <summary lang=${lang} dir=${dir}>${msg('Description of the picture')}</summary>
                    ${blocks(node.description, context)}
                  </details>`
                : nothing
            }
          </figcaption>`
        : nothing
    }
  </figure>`;
}

/** A picture that did not come with a reader's own text, by its words; it is never fetched. */
function missingPicture({ alt }: Figure, lang: Tongue['lang'], dir: Tongue['dir']): TemplateResult {
  return html`<p class="missing-picture">
    <span lang=${lang} dir=${dir}>${msg('Picture, not brought along with the text.')}</span> ${alt}
  </p>`;
}
