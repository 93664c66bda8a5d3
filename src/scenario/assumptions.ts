// The register of assumptions: every number of a scenario that somebody chose, with its reason, its sources and its places in the rules.
// Invariant: made from the scenario's own files and nothing else; the same files give the same register.
import type { CoefficientRegister, Justification } from '../engine/coefficient';
import { justificationOf } from './assumptions-ground';
import { chosenNumbers } from './assumptions-list';
import { locateInRules } from './assumptions-places';
import { type CompileContext, spanInside } from './compile/context';
import { lineAndColumn } from './source/source-file';
import { spanAt } from './source/source-node';

/** The register of a scenario that compiled without errors. Numbers that reach no rule (texts alone use them) are left out. */
export function createRegister(ctx: CompileContext): CoefficientRegister {
  const chosen = chosenNumbers(ctx);
  const places = locateInRules(ctx, chosen);
  const justifications: Justification[] = [];
  const known = new Map<string, number>();
  const coefficients = chosen.flatMap(({ address, path, value, range }, i) => {
    if (places[i].length === 0) return [];
    const ground = justificationOf(ctx.doc, path, address);
    const key = JSON.stringify(ground);
    const index = known.get(key) ?? justifications.push(ground) - 1;
    known.set(key, index);
    const place = range ? spanInside(ctx, path, range) : spanAt(ctx.root, path);
    const { line } = lineAndColumn(place.file, place.start);
    return [{ address, value, file: place.file.path, line, justification: index, paths: places[i] }];
  });
  return { justifications, coefficients };
}
