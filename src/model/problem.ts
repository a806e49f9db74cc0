/** A mistake in content, told so that its author can mend it. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** 1 for the first line. */
  line: number;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  mend: string;
}

/**
 * A problem as one block of text for a terminal.
 * @returns `content/a.md:3: message` and, on the next line, the mend
 */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}\n    ${mend}`;
}
