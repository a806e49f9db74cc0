import type { CompassPoint } from './compass.js';
import type { LabelSide } from './map-labels.js';

/** A map that shows where the places of an article are, drawn at build. */
export interface LocatorMap {
  width: number;
  height: number;
  /** The place that distances are told from comes first; at least two. */
  places: MapPlace[];
  /** Country that holds the first place, or null where none does. */
  country: string | null;
  /** Countries with a border to it, by name. */
  neighbours: string[];
  /** SVG paths, each with the outlines of countries: of the first place's, and of all others. */
  home: string;
  land: string;
  /** Names of countries that have room for them, by their middle. */
  countries: { name: string; x: number; y: number; home: boolean }[];
  /** Where the scale bar begins, and how long it is. */
  scale: { km: number; x: number; y: number; length: number };
}

export interface MapPlace {
  /** `Entry.id` */
  id: string;
  name: string;
  x: number;
  y: number;
  /** On which side of its mark the name stands. */
  side: LabelSide;
  country: string | null;
  /** From the first place: rounded kilometres in a straight line; null for itself or the same spot. */
  away: { km: number; direction: CompassPoint } | null;
}
