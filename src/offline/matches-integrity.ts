/**
 * Whether an answer's body is the file that was built.
 * @param response is read, and cannot be used afterwards
 * @param integrity as the build wrote it: `sha384-` and the digest in base64
 */
export async function matchesIntegrity(response: Response, integrity: string): Promise<boolean> {
  try {
    const digest = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
    return integrity === `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  } catch {
    // A body that cannot be read from the disk is as good as a wrong one.
    return false;
  }
}
