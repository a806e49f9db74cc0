import { render, type TemplateResult } from 'lit';

/** Letters of a line, about. */
const LINE = 65;

/** Part of a text in a box of its own, which is laid out once the reader comes near it. */
export function textSlice(parts: TemplateResult[] | TemplateResult): HTMLElement {
  const slice = document.createElement('div');
  slice.className = 'text-slice';
  render(parts, slice);
  const lines =
    slice.textContent.length / LINE + slice.querySelectorAll('p, h2, h3, h4, tr').length;
  slice.style.setProperty('--slice-lines', String(Math.ceil(lines)));
  return slice;
}
