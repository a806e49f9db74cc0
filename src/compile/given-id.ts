import type { PhrasingContent } from 'mdast';

/** Content whose closing `{#id}` has been taken off. */
export interface WithGivenId {
  children: PhrasingContent[];
  /** As written, or null where there is none. */
  id: string | null;
  line: number;
}

/** Takes the id in braces off the end of a paragraph or heading. */
export function takeGivenId(children: readonly PhrasingContent[]): WithGivenId {
  const last = children.at(-1);
  const found = last?.type === 'text' ? /\s*\{#([^{}]*)\}\s*$/u.exec(last.value) : null;
  if (last?.type !== 'text' || !found) return { children: [...children], id: null, line: 0 };
  const rest = last.value.slice(0, found.index);
  return {
    children: [...children.slice(0, -1), ...(rest === '' ? [] : [{ ...last, value: rest }])],
    id: found[1]!.trim(),
    line: last.position?.end.line ?? 1,
  };
}
