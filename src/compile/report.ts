import type { Problem } from '../model/problem.js';

/**
 * Notes a problem of one file.
 * @param line 1 for the first line
 * @param message what is wrong, as a sentence
 * @param mend what to do about it, as an imperative sentence
 */
export type Report = (line: number, message: string, mend: string) => void;

/**
 * Makes the {@link Report} of a file.
 * @param file path from the project's root
 * @param problems where its problems are collected
 */
export function reportFor(file: string, problems: Problem[]): Report {
  return (line, message, mend) => problems.push({ file, line, message, mend });
}
