import type { Nodes, Root } from 'mdast';
import { attributeOf } from './directives.js';
import { takeGivenId } from './given-id.js';
import { IdRegister } from './id-register.js';
import type { Report } from './report.js';

/** The ids that an article's author gave. */
export interface GivenIds {
  /** Of sections, paragraphs, figures and tables. */
  page: IdRegister;
  /** Of claims. */
  claims: ReadonlySet<string>;
}

/** Collects the ids given in an article, before any is made; reports those given twice. */
export function collectGivenIds(root: Root, report: Report): GivenIds {
  const page = new IdRegister();
  const claims = new IdRegister();
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const { id, line } = takeGivenId(node.children);
      if (id !== null) page.claim(id, line, node.type, report);
    }
    if (node.type === 'textDirective' && node.name === 'claim') {
      const id = attributeOf(node, 'id');
      if (id !== null) claims.claim(id, node.position?.start.line ?? 1, 'claim', report);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return { page, claims: new Set(claims.ids()) };
}
