/**
 * A function that works out each answer once. For what takes long and depends on a short text that
 * comes again and again, such as a language's tag: the answers are kept for good.
 * @param make gives the same for the same key, and what it gives is never changed
 */
export function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
