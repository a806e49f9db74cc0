/** A Firefox that is on this machine; null where there is none. */
export function findFirefox(): string | null;
