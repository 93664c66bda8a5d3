// The register of assumptions: every number of a scenario that somebody chose, with its reason, its sources and its places in the rules.
// Invariant: made from the scenario's own files and nothing else; the same files give the same register.
import type { Ground, Register } from '../engine/coefficient';
import { groundOf } from './assumptions-ground';
import { chosenNumbers } from './assumptions-list';
import { placesOf } from './assumptions-places';
import { type Context, placeInside } from './compile/context';
import { lineAndColumn } from './source/source-file';
import { placeAt } from './source/source-node';

/** The register of a scenario that compiled without errors. Numbers that reach no rule (texts alone use them) are left out. */
export function registerOf(ctx: Context): Register {
  const chosen = chosenNumbers(ctx);
  const places = placesOf(ctx, chosen);
  const grounds: Ground[] = [];
  const known = new Map<string, number>();
  const coefficients = chosen.flatMap(({ address, path, value, range }, i) => {
    if (places[i].length === 0) return [];
    const ground = groundOf(ctx.doc, path, address);
    const key = JSON.stringify(ground);
    const index = known.get(key) ?? grounds.push(ground) - 1;
    known.set(key, index);
    const place = range ? placeInside(ctx, path, range) : placeAt(ctx.root, path);
    const { line } = lineAndColumn(place.file, place.start);
    return [{ address, value, file: place.file.path, line, ground: index, places: places[i] }];
  });
  return { grounds, coefficients };
}
