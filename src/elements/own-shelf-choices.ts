import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import {
  SHELF_FILTERS,
  SHELF_ORDERS,
  type ShelfFilter,
  type ShelfOrder,
} from '../storage/shelf.js';

/** Names of what can be chosen, in the interface's language. */
type Names<Value extends string> = Readonly<Record<Value, () => string>>;

const ORDER_NAMES: Names<ShelfOrder> = {
  newest: () => msg('Newest first'),
  oldest: () => msg('Oldest first'),
  title: () => msg('By title'),
};

const FILTER_NAMES: Names<ShelfFilter> = {
  all: () => msg('All of them'),
  unread: () => msg('Not begun'),
  begun: () => msg('Begun'),
  read: () => msg('Read to the end'),
};

/**
 * In which order texts are shown, and which of them.
 * @param show is called with both when either is chosen
 */
export function shelfChoices(
  order: ShelfOrder,
  filter: ShelfFilter,
  show: (order: ShelfOrder, filter: ShelfFilter) => void,
): TemplateResult {
  return html`<div class="shelf-choices">
    ${choice('shelf-order', msg('Order'), SHELF_ORDERS, order, ORDER_NAMES, (chosen) => show(chosen, filter))}
    ${choice('shelf-filter', msg('Show'), SHELF_FILTERS, filter, FILTER_NAMES, (chosen) => show(order, chosen))}
  </div>`;
}

/** A labelled choice of one value. */
function choice<Value extends string>(
  id: string,
  label: string,
  values: readonly Value[],
  chosen: Value,
  names: Names<Value>,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${({ target }: Event) => {
        choose((target as HTMLSelectElement).value as Value);
      }}
    >
      ${values.map(
        (value) =>
          html`<option value=${value} ?selected=${value === chosen}>${names[value]()}</option>`,
      )}
    </select>`;
}
