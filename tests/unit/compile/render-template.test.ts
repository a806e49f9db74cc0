import { expect } from 'chai';
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { renderTemplate } from '../../../src/compile/render-template.js';

const SIGNS = `<b>&amp; "two" 'one'`;

/** Templates with values in every place that pages have them. */
const TEMPLATES: Readonly<Record<string, TemplateResult>> = {
  'a text, with every sign that means something': html`<p>${SIGNS}</p>`,
  'a number, and what is not there': html`<p>${0}${nothing}${null}${undefined}${''}</p>`,
  'lists within lists': html`<ul>
    ${[1, 2].map((one) => html`<li>${[`${one}`, [html`<i>${one}</i>`]]}</li>`)}
  </ul>`,
  'an attribute without quotes': html`<a href=${SIGNS} class="b">c</a>`,
  'an attribute that ends its tag': html`<a id="a" href=${'b'}>c</a><img alt=${'d'} />`,
  'an attribute of words and values': html`<a class="a ${1} b ${SIGNS}-c" href="${'d'}#${'e'}"
    >f</a
  >`,
  'an attribute in single quotes': html`<a title='a "${'b'}"'>c</a>`,
  'an attribute that is not there': html`<a lang=${nothing} title="a ${nothing} b" id=${'c'}>d</a>`,
  'an attribute without a value': html`<a lang=${null} title="a${undefined}b">c</a>`,
  'an attribute by whether it holds': html`<p ?hidden=${true} ?inert=${false} ?open=${nothing}>
    a
  </p>`,
  'signs of tags in attributes and comments': html`<p title="a > ${'b'}">
    <!-- <i title=" -->${'c'}
  </p>`,
  'quotes between tags': html`<p>It's ${'a'} "${'b'}" <b title="${'c'}">d</b> < ${'e'}</p>`,
  'a drawing': html`<svg viewBox="0 0 ${1} ${2}">${svg`<path d=${'M0 0'} />`}</svg>`,
  'markup that is given as such': html`<p>${unsafeHTML('<i>a</i>')}</p>`,
};

/** The element that Lit makes of it. */
function madeByLit(template: TemplateResult): Element {
  const element = document.createElement('div');
  render(template, element);
  return withoutComments(element);
}

function madeOf(markup: string): Element {
  const element = document.createElement('div');
  element.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  return withoutComments(element);
}

/** Lit's marks are comments. */
function withoutComments(element: Element): Element {
  const comments = document.createNodeIterator(element, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    node.parentNode!.removeChild(node);
  }
  element.normalize();
  return element;
}

describe('a page that is written without a browser', () => {
  for (const [what, template] of Object.entries(TEMPLATES)) {
    it(`holds what Lit shows in one: ${what}`, () => {
      const markup = renderTemplate(template);
      // Attributes may come in another order, which means nothing.
      expect(madeOf(markup).isEqualNode(madeByLit(template)), markup).to.equal(true);
    });
  }

  it('holds the same again when its template comes a second time with other values', () => {
    const link = (to: string, words: string): TemplateResult =>
      html`<a href="${to}#b">${words}</a>`;
    expect(renderTemplate(link('a', 'one'))).to.equal('<a href="a#b">one</a>');
    expect(renderTemplate(link('c', 'two'))).to.equal('<a href="c#b">two</a>');
  });

  it('leaves no mark of Lit', () => {
    expect(renderTemplate(html`<p class=${'a'}>${html`<i>${'b'}</i>`}</p>`)).to.equal(
      '<p class="a"><i>b</i></p>',
    );
  });

  for (const [what, template] of [
    ['an event', html`<button @click=${() => undefined}>a</button>`],
    ['a property', html`<input .value=${'a'} />`],
    ['a whole attribute', html`<input ${'disabled'} />`],
    // prettier-ignore
    ['a part of an attribute without quotes', html`<a class=${'b'}c>d</a>`],
  ] as const) {
    it(`is not written where HTML has no place for a value: ${what}`, () => {
      expect(() => renderTemplate(template)).to.throw('value');
    });
  }
});
