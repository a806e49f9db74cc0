/** Everything the site can explain; `src/compile/plugin.ts` makes it of `content/`. */
declare module 'virtual:lectern-entries' {
  /** BCP 47 tag of what they say. */
  export const language: string;
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- such a declaration cannot import
  export const entries: import('../model/entry.js').Entry[];
}

/** The site's articles, each in a file of its own that is fetched when it is taken along. */
declare module 'virtual:lectern-articles' {
  /** By their ids. */
  export const articles: Readonly<
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- such a declaration cannot import
    Record<string, () => Promise<{ article: import('../model/article.js').Article }>>
  >;
}
