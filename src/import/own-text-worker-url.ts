import address from './own-text-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script-url.js';

/** The address of the worker that makes articles of kept texts, by the policy named `lectern-own`. */
export const ownTextWorkerUrl: string = trustedScriptUrl('lectern-own', address);
