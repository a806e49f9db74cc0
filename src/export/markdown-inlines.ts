import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { textOf, type Inline } from '../model/inline.js';
import { matchTerms } from '../model/match-terms.js';
import type { MarkdownScope } from './markdown-scope.js';

/** Words as they are. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/**
 * Inline content as Markdown's.
 * @param linking whether names are links in the place they stand in
 */
export function phrasing(
  nodes: readonly Inline[],
  scope: MarkdownScope,
  linking = true,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return linking ? plainNames(node.value, scope) : [text(node.value)];
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: phrasing(node.children, scope, linking) }];
      case 'link':
        return [
          {
            type: 'link',
            url: node.href,
            title: null,
            children: phrasing(node.children, scope, false),
          },
        ];
      case 'term':
        return term(node.entry, node.children, scope);
      case 'claim':
        return claim(node.statement, phrasing(node.children, scope, linking), scope);
      case 'foreign':
        return [directive('lang', { code: node.lang }, phrasing(node.children, scope, false))];
      case 'note-reference':
        return [{ type: 'footnoteReference', identifier: node.note, label: node.note }];
      case 'code':
        return [{ type: 'inlineCode', value: node.value }];
      case 'break':
        return [{ type: 'break' }];
    }
  });
}

/** A text in which names that are not linked are said to be plain words. */
function plainNames(value: string, { terms }: MarkdownScope): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of matchTerms(value, terms, '', '')) {
    if (match.start > end) nodes.push(text(value.slice(end, match.start)));
    nodes.push(directive('plain', {}, [text(value.slice(match.start, match.end))]));
    end = match.end;
  }
  return end < value.length ? [...nodes, text(value.slice(end))] : nodes;
}

/** A name is found by itself; other words say which entry is meant. */
function term(entry: string, children: readonly Inline[], scope: MarkdownScope): PhrasingContent[] {
  const words = textOf(children);
  const [match] = matchTerms(words, scope.terms, '', '');
  const found = match?.entry === entry && match.start === 0 && match.end === words.length;
  const nodes = phrasing(children, scope, false);
  return found ? nodes : [directive('actor', { id: entry }, nodes)];
}

function claim(
  id: string,
  children: PhrasingContent[],
  { statements, entries }: MarkdownScope,
): PhrasingContent[] {
  const statement = statements.get(id);
  if (!statement) return children;
  const { by, who, setting, side, status, note } = statement;
  const usual = by === null ? null : (entries.get(by)?.alignment?.side ?? null);
  return [
    directive(
      'claim',
      { by, who, side: side === usual ? null : side, setting, status, note },
      children,
    ),
  ];
}

function directive(
  name: string,
  attributes: Record<string, string | null>,
  children: PhrasingContent[],
): TextDirective {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => !!pair[1]);
  return { type: 'textDirective', name, attributes: Object.fromEntries(given), children };
}
