import { trustedScriptUrl } from '../import/trusted-script-url.js';
import address from './search-worker.ts?worker&url';

/** The address of the worker that searches, by the policy named `lectern-search`. */
export const searchWorkerUrl: string = trustedScriptUrl('lectern-search', address);
