// What pictures show: the places and people a scenario names, and how a scene or a seat asks for one.
import { z } from 'zod';
import { drawnPlaces, figures, skies, weathers } from '../../engine/model/picture-def';
import { id, ref, text } from './field';

export const picture = z.strictObject({
  place: ref.describe('One of `pictures.places`.'),
  stand_in: ref.optional().describe('The place shown while that one cannot be drawn.'),
  sky: z.enum(skies).optional(),
  weather: z.enum(weathers).optional(),
  people: z.array(ref).max(4).optional().describe('From `pictures.figures`; those of the place when left out.'),
});

const place = z.strictObject({
  text: text.optional().describe('What is to be seen, for who does not see it.'),
  drawn_as: z.enum(drawnPlaces).optional().describe('What is drawn of it, from the places that can be; left out: nothing yet.'),
});

export const pictureSections = {
  pictures: z
    .strictObject({
      places: z.record(id, place).optional(),
      figures: z.record(id, z.strictObject({ drawn_as: z.enum(figures) })).optional(),
    })
    .optional(),
};
