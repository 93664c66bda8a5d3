// The assumption register: every number an author chose, with justification, sources and its places in the compiled rules.
// Places are found by compiling once more with a unique marker in place of each number. Invariant: with the numbers put back, the marked rules
// equal the rules.
// Invariant: made from the scenario's own files and nothing else; the same files give the same register.

import type { CoefficientRegister, Justification } from '../../engine/model/coefficient';
import { elementAt, lastElement } from '../../engine/model/list-access';
import { type CompileContext, spanInside } from '../compile/context';
import { compileScenario } from '../compile/scenario';
import { createProblemReport } from '../problem/report';
import type { ScenarioDoc } from '../schema/scenario';
import { lineAndColumn } from '../source/file';
import { spanAt } from '../source/node';
import { type ChosenNumber, chosenNumbers } from './chosen-numbers';
import { justificationOf } from './justification';

/** The register of a scenario that compiled without errors. Numbers that reach no rule (texts alone use them) are left out. */
export function createRegister(ctx: CompileContext): CoefficientRegister {
  const chosen = chosenNumbers(ctx);
  const places = locateInRules(ctx, chosen);
  const justifications: Justification[] = [];
  const known = new Map<string, number>();
  const coefficients = chosen.flatMap(({ address, path, value, range }, i) => {
    if (elementAt(places, i).length === 0) return [];
    const justification = justificationOf(ctx.doc, path, address);
    const key = JSON.stringify(justification);
    const index = known.get(key) ?? justifications.push(justification) - 1;
    known.set(key, index);
    const place = range ? spanInside(ctx, path, range) : spanAt(ctx.root, path);
    const { line } = lineAndColumn(place.file, place.start);
    return [{ address, value, file: place.file.path, line, justification: index, paths: elementAt(places, i) }];
  });
  return { justifications, coefficients };
}

/** Marks count down from here: larger than any number of a scenario, and falling, so that lists by falling size keep their order. */
const firstMark = 900_000_000;

const marksFrom = 800_000_000;

/** For each number its places, as `Coefficient.paths` has them. */
export function locateInRules(ctx: CompileContext, chosen: readonly ChosenNumber[]): readonly (readonly string[])[] {
  const marked = JSON.parse(JSON.stringify(ctx.doc)) as ScenarioDoc;
  chosen.forEach((_, i) => {
    mark(marked, chosen, chosen.length - 1 - i);
  });
  const { scenario } = compileScenario(marked, ctx.root, createProblemReport());
  const places = chosen.map((): string[] => []);
  look(scenario, '', (place, value) => {
    const index = firstMark - Math.abs(value);
    if (Math.abs(value) > marksFrom && index < places.length) elementAt(places, index).push(value < 0 ? `-${place}` : place);
  });
  return places;
}

/** Numbers are marked from the last to the first, so that offsets within an expression stay true. */
function mark(doc: ScenarioDoc, chosen: readonly ChosenNumber[], index: number): void {
  const { path, range } = elementAt(chosen, index);
  const last = lastElement(path);
  const owner = path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], doc) as Record<
    string | number,
    unknown
  >;
  const text = `${owner[last]}`;
  owner[last] = range ? text.slice(0, range.start) + (firstMark - index) + text.slice(range.end) : firstMark - index;
}

function look(node: unknown, place: string, visit: (place: string, value: number) => void): void {
  if (typeof node === 'number') visit(place, node);
  else if (typeof node === 'object' && node !== null)
    for (const [step, inner] of Object.entries(node)) look(inner, place === '' ? step : `${place}.${step}`, visit);
}
