import type { Nodes } from 'mdast';

/** The words of parsed Markdown, with all markup dropped. */
export function plainTextOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return ' ';
      if ('value' in node) return node.value;
      return 'children' in node ? plainTextOf(node.children) : '';
    })
    .join('')
    .replaceAll('\n', ' ');
}
