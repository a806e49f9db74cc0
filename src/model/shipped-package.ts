/** A package some of whose code or typefaces reader's devices get. */
export interface ShippedPackage {
  /** As the registry has it: `@fontsource/opendyslexic`. */
  name: string;
  version: string;
  /** SPDX identifier: `BSD-3-Clause`. */
  licence: string;
}
