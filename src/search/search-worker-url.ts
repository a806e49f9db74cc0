import address from './search-worker.ts?worker&url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** The policy named `lectern-search` in the content security policy: it trusts one script. */
const policy = (
  globalThis as typeof globalThis & { trustedTypes?: TrustedTypes }
).trustedTypes?.createPolicy('lectern-search', { createScriptURL: () => address });

/** The address of the worker that searches; a `TrustedScriptURL` where browsers have them. */
export const searchWorkerUrl: string = policy?.createScriptURL(address) ?? address;
