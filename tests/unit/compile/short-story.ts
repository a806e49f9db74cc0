/** The least that is a site with an article, by file: its folder is `story`, its paragraph `opening`. */
export const SHORT_STORY: Readonly<Record<string, string>> = {
  'content/site.yaml': 'name: Site\ndescription: It.\n',
  'content/story/article.md': `---
title: A title
dek: A short introduction.
published: 2016-12-13
language: en
sources: [{ name: Reuters }]
---

The opening paragraph of it. {#opening}
`,
  'content/story/summary.md': `## In one sentence

It is short. :evidence[opening]

## Key points

- A point. :evidence[opening]

## In plain words

They went home. :evidence[opening]
`,
};
