import { attribute, elementsNamed } from './read-xml.js';

/** Ways of keeping typefaces from being copied out of a book; its text is not touched by them. */
const OF_TYPEFACES = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/**
 * Whether a book is locked: by what `META-INF/encryption.xml` says (EPUB 3.3, section 4.2.6.3.2).
 * @param encryption its root
 */
export function isLocked(encryption: Element): boolean {
  return elementsNamed(encryption, 'EncryptedData').some((data) => {
    const [method] = elementsNamed(data, 'EncryptionMethod');
    return !method || !OF_TYPEFACES.has(attribute(method, 'Algorithm'));
  });
}
