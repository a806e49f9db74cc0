/** Everything the site can explain; `src/compile/plugin.ts` makes it of `content/`. */
declare module 'virtual:lectern-entries' {
  /** BCP 47 tag of what they say. */
  export const language: string;
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- such a declaration cannot import
  export const entries: import('../model/entry.js').Entry[];
}
