// What every place is: how it is printed, how it looks when a scenario says no more than its name, and where the eye goes in it.
import type { Figure, Weather } from '../../engine/model/picture-def';
import { type DrawnSky, darkSkies, type Shown } from '../blocks/skies';
import type { Press } from '../press/press';
import type { PrintPoint } from '../press/shapes';

/** What is printed of a place: its sky, its weather, and who stands in it. */
export interface Cast extends Shown {
  readonly people: readonly Figure[];
}

export interface PrintedPlace {
  /** What is taken where a picture leaves something out; the place's inks are mixed for this sky. */
  readonly usual: { readonly sky: DrawnSky; readonly weather: Weather; readonly people: readonly Figure[] };
  /** Where the eye goes: a tall or small frame keeps this. */
  readonly focus: PrintPoint;
  /** Where a tall frame looks instead, from left to right. */
  readonly tallX?: number;
  /** The corner for the house's seal, where it stands on nothing that matters. */
  readonly sealAt: PrintPoint;
  readonly paint: (p: Press, cast: Cast) => void;
}

/** Whether snow lies on the ground. */
export const liesSnow = ({ weather, isWinter }: Shown): boolean => isWinter || weather === 'snow';

/** Whether lamps are lit. */
export const isDark = ({ sky }: Shown): boolean => darkSkies.includes(sky);

/** Whether neither sun nor moon can be seen. */
export const isOvercast = ({ weather }: Shown): boolean => weather === 'rain' || weather === 'sleet' || weather === 'fog';
