// What a picture shows, from closed lists, so that whoever draws knows every word. The places are a scenario's own and stand in its data.
// Invariant: `place` can be drawn; what is left out (sky, weather, people) the place itself decides.

/** The light of a picture. */
export const skies = [
  'dawn',
  'morning',
  'noon',
  'grey_noon',
  'evening',
  'dusk',
  'night',
  'rain',
  'winter_noon',
  'winter_dusk',
  'winter_night',
  'spring_morning',
  'thaw_evening',
  'summer_noon',
  'summer_dusk',
  'summer_night',
  'autumn_noon',
  'tropic_dusk',
] as const;
export type Sky = (typeof skies)[number];

export const weathers = ['clear', 'snow', 'sleet', 'rain', 'fog', 'wind'] as const;
export type Weather = (typeof weathers)[number];

/** Figures that can be drawn; a scenario says which of them each of its people is drawn as. */
export const figures = ['envoy', 'islander', 'interpreter', 'ambassador', 'whip', 'signer'] as const;
export type Figure = (typeof figures)[number];

export interface PictureDef {
  /** Id of a place that can be drawn: the stand-in, where the place meant cannot be yet. */
  readonly place: string;
  /** The place meant, where another stands in for it; else null. */
  readonly meant: string | null;
  readonly sky: Sky | null;
  readonly weather: Weather | null;
  /** Null: whoever belongs to the place. */
  readonly people: readonly Figure[] | null;
}
