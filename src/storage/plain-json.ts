/** Names that turn a copied object into something else. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any article or annotation; a nest made to exhaust the stack is deeper still. */
const DEEPEST = 64;

/**
 * Whether a value is the same after a trip through JSON, with no hostile key anywhere in it.
 * @param value anything at all
 */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(
    ([key, item]) => !HOSTILE.has(key) && isPlainJson(item, depth + 1),
  );
}
