/**
 * Names a release by what is in it, so that two builds of the same files have the same name.
 * @param integrities the integrity of every file, in any order
 * @returns 16 hexadecimal digits
 */
export async function releaseOf(integrities: Iterable<string>): Promise<string> {
  const text = [...integrities].sort().join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 8)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
