import { msg, str } from '@lit/localize';
import { blockAt, type Passage, type TextContent } from '../model/text-content.js';
import { textFragment } from '../model/text-fragment.js';

/** What a citation says of a text. */
export interface Cited {
  readonly title: string;
  /** The name of the site, or of whoever made the text; empty where it is not known. */
  readonly publisher: string;
  /** When it was published, in words; empty where it is not known. */
  readonly date: string;
  /** Absolute, without a fragment. */
  readonly url: string;
}

/**
 * A link that leads to a passage in browsers that know text fragments, and in others, or once its
 * words have changed, to the paragraph that it begins in.
 */
export function linkTo({ text, blocks }: TextContent, passage: Passage, url: string): string {
  const paragraph = blockAt(blocks, passage.start)?.id ?? '';
  return `${url}#${encodeURIComponent(paragraph)}${textFragment(text, passage)}`;
}

/** A passage in quotation marks, and where it is from. */
export function citation(content: TextContent, passage: Passage, cited: Cited): string {
  const quote = content.text.slice(passage.start, passage.end).replaceAll('\n', ' ');
  const from = [cited.title, cited.publisher, cited.date].filter(Boolean).join(msg(', '));
  const link = linkTo(content, passage, cited.url);
  return msg(str`“${quote}” ${from}. ${link}`);
}

/**
 * Puts words on the clipboard.
 * @returns whether the browser let it
 */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
