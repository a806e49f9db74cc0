import { msg } from '@lit/localize';
import { protect } from '../storage/protect.js';

/** Asks the browser to protect what is kept. @returns what came of it, in words */
export async function askToProtect(): Promise<string> {
  return (await protect()) === 'protected'
    ? msg('It is protected now.')
    : msg('Your browser did not agree. A backup is the safer way.');
}
