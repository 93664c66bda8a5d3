// Prints a picture: finds its place, completes what the scenario left out, chooses the window of the sheet that the frame keeps. Invariant:
// the same picture at the same size gives the same bytes in one browser, and at another size the same composition.
import type { DrawnPlace, Figure, Sky, Weather } from '../engine/model/picture-def';
import { sign } from './blocks/lights';
import { type DrawnSky, darkSkies, drawnSkyOf, lightOf } from './blocks/skies';
import { bayTerrace } from './places/bay-terrace';
import { onionDomes, palaceRoofs, steppedTower, whiteDome } from './places/capitals';
import { chamber } from './places/chamber';
import { harbourQuay } from './places/harbour-quay';
import { isles } from './places/isles';
import { officeAtNight, officeBeforeACity } from './places/office-at-night';
import { palaceRoom } from './places/palace-room';
import type { Cast, PrintedPlace } from './places/place';
import { signingTable } from './places/signing-table';
import { wetTarmac } from './places/wet-tarmac';
import { Press, type PrintView } from './press/press';
import { sheet } from './press/shapes';
import type { Surface, Textures } from './press/textures';

/** A picture to print. What is left out is as usual at its place; an empty list of people shows nobody. */
export interface PrintOrder {
  readonly place: DrawnPlace;
  readonly sky?: Sky | null | undefined;
  readonly weather?: Weather | null | undefined;
  readonly people?: readonly Figure[] | null | undefined;
  /** Another hand: the same picture with other flakes and folds. */
  readonly seed?: string | undefined;
}

/** The frame it is printed for. */
export interface PrintFrame {
  /** In units of the page. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each unit. */
  readonly scale: number;
  /** Share of the height that something hides below; the subject is kept above it. */
  readonly cover?: number | undefined;
  /** Above 1 it comes closer. */
  readonly zoom?: number | undefined;
  /** Whether the house's seal stands in its corner. */
  readonly isSigned?: boolean | undefined;
}

const places: Readonly<Record<DrawnPlace, PrintedPlace>> = {
  harbour_quay: harbourQuay,
  bay_terrace: bayTerrace,
  palace_room: palaceRoom,
  office_at_night: officeAtNight,
  office_before_a_city: officeBeforeACity,
  signing_table: signingTable,
  chamber,
  isles,
  wet_tarmac: wetTarmac,
  capital_onion_domes: onionDomes,
  capital_white_dome: whiteDome,
  capital_palace_roofs: palaceRoofs,
  capital_stepped_tower: steppedTower,
};

/** The part of the sheet that a frame shows: as much as its proportions allow, round where the eye goes. */
function viewFor({ focus, tallX }: PrintedPlace, { width, height, cover = 0, zoom = 1 }: PrintFrame): PrintView {
  const ratio = width / height;
  const [x, y] = [ratio < 0.8 ? (tallX ?? focus[0]) : focus[0], focus[1]];
  const shownHeight = Math.min(sheet.height, sheet.width / ratio) / zoom;
  const shownWidth = shownHeight * ratio;
  const left = Math.max(0, Math.min(sheet.width - shownWidth, x - shownWidth / 2));
  const top = Math.max(0, Math.min(sheet.height - shownHeight, y - (shownHeight * (1 - cover)) / 2));
  return [left, top, shownWidth, shownHeight];
}

/** What is printed: what the order says, and what it leaves out. A sky of one's own comes without the place's usual weather. */
function castFor({ usual }: PrintedPlace, { sky: named, weather, people }: PrintOrder): Cast {
  const sky: DrawnSky = named ? drawnSkyOf[named] : usual.sky;
  const isUsualSky = sky === usual.sky;
  return {
    sky,
    isUsualSky,
    weather: weather ?? (named === 'rain' ? 'rain' : isUsualSky ? usual.weather : 'clear'),
    isWinter: (named ?? usual.sky).startsWith('winter_'),
    people: people ?? usual.people,
  };
}

/** Prints on the surface, which takes the size of the frame. False when there is no such place, sky or size; then nothing is printed. */
export function createPrint(surface: Surface, order: PrintOrder, frame: PrintFrame, textures: Textures): boolean {
  const place = Object.hasOwn(places, order.place) ? places[order.place] : undefined;
  const isKnown = place !== undefined && (!order.sky || Object.hasOwn(drawnSkyOf, order.sky));
  if (!isKnown || !(frame.width > 0) || !(frame.height > 0) || !(frame.scale > 0)) return false;
  surface.width = Math.max(1, Math.round(frame.width * frame.scale));
  surface.height = Math.max(1, Math.round(frame.height * frame.scale));
  const view = viewFor(place, frame);
  const cast = castFor(place, order);
  const press = new Press(surface, {
    seed: order.seed ?? order.place,
    view,
    textures,
    light: { from: lightOf[place.usual.sky], to: lightOf[cast.sky] },
    lamps: cast.isUsualSky || darkSkies.includes(cast.sky) ? 1 : 0.2,
  });
  place.paint(press, cast);
  if (frame.isSigned) sign(press, place.sealAt);
  press.finish(view[1] > 20 ? 0.62 : 0);
  return true;
}
