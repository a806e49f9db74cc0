import type { DeviceStorage } from './device-storage.js';
import type { Place, Visit } from './records.js';

/** A text that was read, over all visits to it. */
export interface ReadText {
  /** Id of the text. */
  readonly text: string;
  readonly title: string;
  /** When it was last read, `2026-01-31T12:00:00.000Z`. */
  readonly last: string;
  readonly seconds: number;
  /** Where it was left; null where no place is kept. */
  readonly place: Place | null;
  readonly visits: readonly Visit[];
}

/**
 * What the reader has read, the latest first.
 * @throws {StorageProblem}
 */
export async function readingHistory(storage: DeviceStorage): Promise<ReadText[]> {
  const [visits, places] = await storage.read(['history', 'places'], async (transaction) =>
    Promise.all([
      transaction.objectStore('history').getAll(),
      transaction.objectStore('places').getAll(),
    ]),
  );
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const byText = new Map<string, Visit[]>();
  for (const visit of visits.sort((one, other) => (one.changed < other.changed ? 1 : -1))) {
    const own = byText.get(visit.text);
    if (own) own.push(visit);
    else byText.set(visit.text, [visit]);
  }
  return [...byText].map(([text, own]) => ({
    text,
    title: own[0]!.title,
    last: own[0]!.changed,
    seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
    place: placeOf.get(text) ?? null,
    visits: own,
  }));
}
