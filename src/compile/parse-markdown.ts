import type { Root } from 'mdast';
// Gives the tree's types its directives.
import type {} from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Extension } from 'micromark-util-types';
import { remembered } from '../model/remembered.js';

const COLON = 58;

/** Deeper than this no reader could follow, and no page could show it. */
const DEEPEST = 40;

/** What GitHub's extension looks for at every letter, and a sign that a text has where it finds one. */
const ADDRESSES: readonly (readonly [name: string, sign: RegExp])[] = [
  ['emailAutolink', /@/],
  ['wwwAutolink', /www\./i],
  ['protocolAutolink', /https?:\/\//i],
];

const DIRECTIVES = directives();
const TREE_EXTENSIONS = [gfmFromMarkdown(), directiveFromMarkdown()];

/**
 * Parses GitHub's Markdown with directives.
 * @returns the tree, or null where it is nested too deeply to be read
 */
export function parseMarkdown(text: string): Root | null {
  try {
    const tree = fromMarkdown(text, {
      extensions: [gfmFor(text), DIRECTIVES],
      mdastExtensions: TREE_EXTENSIONS,
    });
    return depthOf(tree) > DEEPEST ? null : tree;
  } catch {
    // The parser's own stack ends before ours would.
    return null;
  }
}

/**
 * GitHub's Markdown, without the addresses that a text has no sign of: to look for them takes as long
 * as all the rest.
 */
function gfmFor(text: string): Extension {
  return gfmWithout(
    ADDRESSES.filter(([, sign]) => !sign.test(text))
      .map(([name]) => name)
      .join(' '),
  );
}

/** By the names of constructs, with a space between. */
const gfmWithout = remembered((names): Extension => {
  const left = new Set(names.split(' '));
  const extension = gfm();
  const text = Object.entries(extension.text ?? {}).map(
    ([code, constructs]): [string, Construct[]] => [
      code,
      [constructs ?? []].flat().filter(({ name }) => !left.has(name ?? '')),
    ],
  );
  return { ...extension, text: Object.fromEntries(text) };
});

/** Directives, except straight after a letter or digit: a time such as 10:30 is not one. */
function directives(): Extension {
  const extension = directive();
  const [text] = [extension.text?.[COLON] ?? []].flat();
  if (!text) return extension;
  const guarded: Construct = {
    ...text,
    previous(code) {
      if (code !== null && code > 0 && /[a-z0-9]/i.test(String.fromCodePoint(code))) return false;
      return text.previous?.call(this, code) ?? true;
    },
  };
  return { ...extension, text: { ...extension.text, [COLON]: guarded } };
}

function depthOf(root: Root): number {
  let deepest = 0;
  const rest: { node: object; depth: number }[] = [{ node: root, depth: 0 }];
  for (let item = rest.pop(); item; item = rest.pop()) {
    deepest = Math.max(deepest, item.depth);
    if (!('children' in item.node)) continue;
    for (const node of item.node.children as object[]) rest.push({ node, depth: item.depth + 1 });
  }
  return deepest;
}
