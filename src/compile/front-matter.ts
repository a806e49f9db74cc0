/** A Markdown file's two parts. */
export interface FrontMatter {
  /** The YAML between the fences, or null where the file has none. */
  yaml: string | null;
  /** Line of the file on which the YAML begins. */
  yamlLine: number;
  /** False where the opening fence has no closing one; the rest of the file is then YAML. */
  closed: boolean;
  /** The Markdown, with the lines before it left empty, so that its line numbers are the file's. */
  body: string;
}

/**
 * Parts the YAML between two lines of `---` from the Markdown after it.
 * @param text the file, with lines that end in a line feed
 */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  const isFence = (line: string): boolean => /^---\s*$/.test(line);
  if (!isFence(lines[0] ?? '')) return { yaml: null, yamlLine: 1, closed: true, body: text };
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) {
    return { yaml: lines.slice(1).join('\n'), yamlLine: 2, closed: false, body: '' };
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    closed: true,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}
