import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The countries of the world, with the borders that they share. */
export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/**
 * Reads the countries of Natural Earth at 1:50 million, of the package `world-atlas`, with the
 * weight of every point told for simplifying.
 */
export async function readWorld(): Promise<World> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return presimplify<World['objects']>(JSON.parse(await readFile(file, 'utf8')) as World);
}
