import { whenIdle } from '../offline/when-idle.js';

/** Lets the reader keep articles offline, where the page has any that are not there anyway. */
export function offerKeeping(): void {
  if (!document.querySelector('keep-offline')) return;
  void whenIdle().then(() => import('../elements/keep-offline.js'));
}
