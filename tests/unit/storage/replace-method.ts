type Method = (this: unknown, ...args: never[]) => unknown;

/**
 * Puts another method in the place of one of the browser's.
 * @param make given the real one, to be called with `Reflect.apply`
 * @returns puts the real one back
 */
export function replaceMethod(
  prototype: object,
  name: string,
  make: (real: Method) => Method,
): () => void {
  const methods = prototype as Record<string, Method>;
  const real = methods[name]!;
  methods[name] = make(real);
  return () => {
    methods[name] = real;
  };
}
