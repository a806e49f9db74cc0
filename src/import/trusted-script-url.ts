interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/**
 * The address of a worker of this site, which browsers that enforce Trusted Types load too.
 * @param policy a name that the content security policy allows; one policy for each script
 * @param address the only script that the policy trusts
 * @returns a string, or a `TrustedScriptURL` that passes for one
 */
export function trustedScriptUrl(policy: string, address: string): string {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
  return (
    trustedTypes
      ?.createPolicy(policy, { createScriptURL: () => address })
      .createScriptURL(address) ?? address
  );
}
