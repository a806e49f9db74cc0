import type { LitElement } from 'lit';
import type { LibraryQuery } from '../model/library-query.js';
import { addressOf, queryOf } from './library-shelf-address.js';

/** What the page's address asks of the library. */
export interface AddressQuery {
  readonly now: LibraryQuery;
  /** Writes what else is asked for into the address. It is no step of the way: Back leaves the page. */
  change(change: Partial<LibraryQuery>): void;
}

/**
 * Follows what the address asks for, for as long as an element stands in the page.
 * @param changed is called whenever it asks for something else
 */
export function followQuery(element: LitElement, changed: () => void): AddressQuery {
  let now = queryOf(location.search);
  const set = (query: LibraryQuery): void => {
    now = query;
    element.requestUpdate();
    changed();
  };
  const onPopState = (): void => set(queryOf(location.search));
  element.addController({
    hostConnected: () => addEventListener('popstate', onPopState),
    hostDisconnected: () => removeEventListener('popstate', onPopState),
  });
  return {
    get now() {
      return now;
    },
    change(change) {
      const query = { ...now, ...change };
      history.replaceState(history.state, '', addressOf(location.href, query));
      set(query);
    },
  };
}
