/**
 * What a reader marks a passage as. Each has a name, a ground of its own and, for eyes that do not
 * tell grounds apart, a line of its own: `src/elements/marks.css` draws both.
 */
export const MARK_KINDS = ['important', 'question', 'check'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

export function isMarkKind(value: unknown): value is MarkKind {
  return (MARK_KINDS as readonly unknown[]).includes(value);
}
