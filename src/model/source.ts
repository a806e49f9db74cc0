/** Where a fact comes from. */
export interface Source {
  name: string;
  /** Absolute http(s) URL, or null for a source without one. */
  url: string | null;
  /** What was taken from it, or null. */
  note: string | null;
}
