// Pictures of scenes: every name in them belongs to a list, and what is shown can be drawn.
// Invariant: a place that cannot be drawn yet names one that can.
import type { DrawnPlace, PictureDef } from '../../engine/model/picture-def';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, reportAt } from './context';
import { addText } from './text';

type PictureDoc = NonNullable<ScenarioDoc['scenes']>[string]['picture'];

/** What is to be seen at each place: `picture.<place>.text`. */
export function compilePlaceTexts(ctx: CompileContext): void {
  for (const [id, { text }] of Object.entries(ctx.doc.pictures?.places ?? {})) addText(ctx, `picture.${id}.text`, text);
}

/** Where what is wrong has been reported. */
const anyPlace: DrawnPlace = 'isles';

export function compilePicture(ctx: CompileContext, picture: PictureDoc, path: Path): PictureDef {
  const { places = {}, figures = {} } = ctx.doc.pictures ?? {};
  const known = Object.keys(places);
  const drawn = known.filter((id) => places[id]?.drawn_as !== undefined);
  const { place, stand_in: standIn, sky = null, weather = null, people } = picture;
  const isDrawn = drawn.includes(place);
  if (!known.includes(place)) reportAt(ctx, [...path, 'place'], unknownName('picture', place, known));
  else if (!isDrawn && standIn === undefined) {
    const message = `"${place}" cannot be drawn yet, and nothing stands in for it.`;
    reportAt(ctx, [...path, 'place'], { code: 'picture-undrawn', message, fix: `Add \`stand_in:\` with one of ${drawn.join(', ')}.` });
  }
  if (standIn !== undefined && !known.includes(standIn)) reportAt(ctx, [...path, 'stand_in'], unknownName('picture', standIn, known));
  else if (standIn !== undefined && !drawn.includes(standIn)) {
    const message = `"${standIn}" cannot be drawn yet and cannot stand in for anything.`;
    reportAt(ctx, [...path, 'stand_in'], { code: 'picture-undrawn', message, fix: `Name one of ${drawn.join(', ')}.` });
  }
  return {
    place: places[isDrawn ? place : (standIn ?? place)]?.drawn_as ?? anyPlace,
    meant: place,
    sky,
    weather,
    people:
      people?.flatMap((person, i) => {
        const figure = figures[person];
        if (!figure) reportAt(ctx, [...path, 'people', i], unknownName('figure', person, Object.keys(figures)));
        return figure ? [figure.drawn_as] : [];
      }) ?? null,
  };
}
