/** A file as a `data:` URL. */
export function toDataUrl(type: string, bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
