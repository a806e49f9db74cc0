import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OpenItem } from './open-item.js';
import './open-review.js';
import type { TextConfirmedEvent } from './open-review.js';

interface Deeds {
  /** Stops reading it, or takes it off the list. */
  stop: () => void;
  confirm: (event: TextConfirmedEvent) => void;
}

/** The texts on their way to being kept; nothing where there are none. */
export function openList(
  items: readonly OpenItem[],
  deeds: (item: OpenItem) => Deeds,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section>
    <h2 id="open-list-heading" tabindex="-1">${msg('Texts being opened')}</h2>
    <ul class="open-list">
      ${items.map((item) => html`<li>${row(item, deeds(item))}</li>`)}
    </ul>
  </section>`;
}

function row(item: OpenItem, { stop, confirm }: Deeds): TemplateResult {
  const name = item.source.name || msg('Pasted text');
  switch (item.state) {
    case 'reading':
      return html`<p><bdi>${name}</bdi></p>
        <progress
          max="1"
          value=${item.share === 0 ? nothing : item.share}
          aria-label=${msg(str`Reading ${name}`)}
        ></progress>
        <button type="button" @click=${stop}>${msg(str`Stop reading ${name}`)}</button>`;
    case 'read':
      return html`<p><bdi>${name}</bdi></p>
        <open-review
          number=${item.number}
          .document=${item.document}
          words=${item.words}
          @text-confirmed=${confirm}
          @text-refused=${stop}
        ></open-review>`;
    case 'failed':
      return html`<p><bdi>${name}</bdi></p>
        <p class="problem"><strong>${item.message}</strong> ${item.mend}</p>
        <button type="button" @click=${stop}>${msg(str`Take ${name} off the list`)}</button>`;
    case 'kept':
      return html`<p>
        ${msg('Kept on this device:')}
        <a href="../read/?text=${item.id}"><bdi>${item.title}</bdi></a>
      </p>`;
  }
}
