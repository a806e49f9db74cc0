import type { World } from './world-borders.js';

/**
 * The world without most of its countries, for a map that shows few: it is simplified and laid out
 * in a tenth of the time.
 * @param indices those that stay, in rising order
 */
export function partOfWorld(world: World, indices: readonly number[]): World {
  const { countries } = world.objects;
  const geometries = indices.map((index) => countries.geometries[index]!);
  const used = new Set<number>();
  for (const geometry of geometries) if ('arcs' in geometry) addArcs(geometry.arcs, used);
  return {
    ...world,
    objects: { countries: { ...countries, geometries } },
    // Countries name lines by their places in this list.
    arcs: world.arcs.map((arc, index) => (used.has(index) ? arc : [])),
  };
}

/** A line; one that is followed backwards, by `~`; or lists of them. */
type Arcs = number | readonly Arcs[];

function addArcs(arcs: Arcs, used: Set<number>): void {
  if (typeof arcs === 'number') used.add(arcs < 0 ? ~arcs : arcs);
  else for (const each of arcs) addArcs(each, used);
}
