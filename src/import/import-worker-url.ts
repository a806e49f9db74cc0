import address from './import-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-script-url.js';

/** The address of the worker that reads texts, by the policy named `lectern-import`. */
export const importWorkerUrl: string = trustedScriptUrl('lectern-import', address);
