import { msg } from '@lit/localize';

/** @param name of the browser's exception @returns what happened and what can be done */
export function summarizerProblem(name: string): string {
  switch (name) {
    case 'NetworkError':
      return msg('The browser could not download its model. With a connection it may work.');
    case 'NotSupportedError':
      return msg('The browser cannot do this on this device, or not in this language.');
    case 'QuotaExceededError':
      return msg('The text has a paragraph that is too long for the browser’s model.');
    default:
      return msg('The browser gave no summary. The sentences above are still there.');
  }
}
