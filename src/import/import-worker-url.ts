import address from './import-worker.ts?worker&url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** The policy named `lectern-import` in the content security policy: it trusts one script. */
const policy = (
  globalThis as typeof globalThis & { trustedTypes?: TrustedTypes }
).trustedTypes?.createPolicy('lectern-import', { createScriptURL: () => address });

/** The address of the worker that reads texts; a `TrustedScriptURL` where browsers have them. */
export const importWorkerUrl: string = policy?.createScriptURL(address) ?? address;
