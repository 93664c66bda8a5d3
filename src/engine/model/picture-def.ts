// What a picture shows, from closed lists, so that whoever draws knows every word. The places are a scenario's own and stand in its data.
// Invariant: `place` can be drawn; what is left out (sky, weather, people) the place itself decides.

/** Places that can be drawn, of no country in particular; a scenario says which of them each of its places is drawn as. */
export const drawnPlaces = [
  'harbour_quay',
  'bay_terrace',
  'palace_room',
  'office_at_night',
  'office_before_a_city',
  'signing_table',
  'chamber',
  'isles',
  'wet_tarmac',
  'capital_onion_domes',
  'capital_white_dome',
  'capital_palace_roofs',
  'capital_stepped_tower',
] as const;
export type DrawnPlace = (typeof drawnPlaces)[number];

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

/** Figures that can be drawn, nobody in particular; a scenario says which of them each of its people is drawn as. */
export const figures = ['envoy', 'leader', 'islander', 'fisherman', 'interpreter', 'resident', 'ambassador', 'official', 'whip'] as const;
export type Figure = (typeof figures)[number];

export interface PictureDef {
  /** What is drawn: the place meant, or the one that stands in for it. */
  readonly place: DrawnPlace;
  /** Id of the place meant, which is the scenario's own word: `picture.<meant>.text` says what is to be seen. */
  readonly meant: string;
  readonly sky: Sky | null;
  readonly weather: Weather | null;
  /** Null: whoever belongs to the place. */
  readonly people: readonly Figure[] | null;
}
