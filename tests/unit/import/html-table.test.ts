import { expect } from 'chai';
import { importHtml } from '../../../src/import/import-html.js';
import { isData } from '../../../src/import/html-table.js';
import type { Table } from '../../../src/model/block.js';
import { textOf } from '../../../src/model/inline.js';

const LONG =
  'The ferry to the island runs again after nine years, the harbour office said on Monday, and it will cross four times a day in summer.';

function tableOf(markup: string): Table | undefined {
  const { blocks } = importHtml(
    `<article><h1>T</h1><p>${LONG}</p>${markup}<p>${LONG}</p></article>`,
    {
      url: null,
    },
  );
  return blocks.find((block) => block.type === 'table');
}

const element = (markup: string): Element =>
  new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelector('table')!;

describe('a table of a page', () => {
  it('keeps its caption, its head and every cell', () => {
    const table = tableOf(
      '<table><caption>Crossings</caption><tr><th>Season</th><th>A day</th></tr><tr><td>Summer</td><td>4</td></tr></table>',
    )!;
    expect(textOf(table.caption)).to.equal('Crossings');
    expect(table.header.map(textOf)).to.deep.equal(['Season', 'A day']);
    expect(table.rows.map((row) => row.map(textOf))).to.deep.equal([['Summer', '4']]);
  });

  it('has rows of one length where cells span others or are missing', () => {
    const table = tableOf(
      '<table><tr><th colspan="2">Both</th><th>One</th></tr><tr><td>a</td></tr></table>',
    )!;
    expect(table.header.map(textOf)).to.deep.equal(['Both', '', 'One']);
    expect(table.rows[0]!.map(textOf)).to.deep.equal(['a', '', '']);
  });

  it('is not made wider than anybody can read by what a page says of it', () => {
    for (const span of ['100000', '-3', 'NaN', '1e9'])
      expect(
        tableOf(`<table><tr><th colspan="${span}">a</th></tr><tr><td>b</td></tr></table>`)!.header
          .length,
      ).to.be.within(1, 50);
  });

  it('is one where it holds data, and text where it only holds a layout', () => {
    expect(isData(element('<tr><td>a<td>b<tr><td>c<td>d'))).to.equal(true);
    expect(isData(element('<tr><th>a<tr><td>b'))).to.equal(true);
    for (const layout of [
      '<tr><td>one<tr><td>column',
      '<tr><td>one row<td>alone',
      `<tr><td>${LONG}${LONG}<td>b<tr><td>c<td>d`,
      '<tr><td><p>a<p>b<td>c<tr><td>d<td>e',
      '<tr><td><table><tr><td>in it</table><td>b<tr><td>c<td>d',
    ])
      expect(isData(element(layout)), layout).to.equal(false);
    const told = element('<tr><th>a<tr><td>b');
    told.setAttribute('role', 'presentation');
    expect(isData(told)).to.equal(false);
  });

  it('is not there where all of it is empty', () => {
    expect(tableOf('<table><tr><th></th></tr><tr><td> </td></tr></table>')).to.equal(undefined);
  });
});
