/** How much room this site takes on the device, by the browser's own, rounded, account. */
export interface Room {
  /** Bytes; null where the browser does not say. */
  readonly used: number | null;
}

export async function room(): Promise<Room> {
  try {
    // Undefined where the page is not secure, whatever the type says.
    const estimate = await (navigator as { storage?: StorageManager }).storage?.estimate();
    return { used: estimate?.usage ?? null };
  } catch {
    return { used: null };
  }
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * A size as a person would say it: `1.2 MB`.
 * @param language BCP 47 tag
 */
export function sizeInWords(bytes: number, language: string): string {
  const power = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)),
  );
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power]!,
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}
