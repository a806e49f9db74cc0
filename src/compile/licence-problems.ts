import type { ShippedPackage } from '../model/shipped-package.js';

/**
 * Licences under which what ships may be passed on by anybody, changed and closed too, with no
 * more than their notice; the last is for typefaces. SPDX identifiers.
 */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

const nameOf = ({ name, version }: ShippedPackage): string => `${name} ${version}`;

/**
 * What is wrong between what a page lists and what a build ships.
 * @returns a sentence for each fault, with what to do; none where all is well
 */
export function licenceProblems(
  listed: readonly ShippedPackage[],
  shipped: readonly ShippedPackage[],
): string[] {
  const has = (all: readonly ShippedPackage[], one: ShippedPackage): boolean =>
    all.some((other) => nameOf(other) === nameOf(one));
  return [
    ...shipped
      .filter((one) => !has(listed, one))
      .map(
        (one) =>
          `${nameOf(one)} ships and is not listed on /about/: add it to SHIPPED in src/compile/shipped-packages.ts.`,
      ),
    ...shipped
      .filter(({ licence }) => !PERMISSIVE.has(licence))
      .map(
        (one) =>
          `${nameOf(one)} ships under “${one.licence}”, which is not a permissive licence known here: use another package.`,
      ),
    ...listed
      .filter((one) => !has(shipped, one))
      .map(
        (one) =>
          `${nameOf(one)} is listed on /about/ and does not ship: take it out of SHIPPED in src/compile/shipped-packages.ts.`,
      ),
  ];
}
