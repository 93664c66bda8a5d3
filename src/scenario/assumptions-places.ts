// Where every chosen number ends up in the compiled rules: the text is compiled once more with a mark in place of each, and the marks are looked up.
// Invariant: with the numbers put back, the marked rules are the rules.
import type { ChosenNumber } from './assumptions-list';
import { compileScenario } from './compile/compile-scenario';
import type { CompileContext } from './compile/context';
import type { ScenarioDoc } from './schema/scenario-schema';
import { createProblemReport } from './source/report';

/** Marks count down from here: larger than any number of a scenario, and falling, so that lists by falling size keep their order. */
const firstMark = 900_000_000;
const marksFrom = 800_000_000;

/** For each number its places, as `Coefficient.places` has them. */
export function locateInRules(ctx: CompileContext, chosen: readonly ChosenNumber[]): readonly (readonly string[])[] {
  const marked = JSON.parse(JSON.stringify(ctx.doc)) as ScenarioDoc;
  chosen.forEach((_, i) => {
    mark(marked, chosen, chosen.length - 1 - i);
  });
  const { scenario } = compileScenario(marked, ctx.root, createProblemReport());
  const places = chosen.map((): string[] => []);
  look(scenario, '', (place, value) => {
    const index = firstMark - Math.abs(value);
    if (Math.abs(value) > marksFrom && index < places.length) places[index].push(value < 0 ? `-${place}` : place);
  });
  return places;
}

/** Numbers are marked from the last to the first, so that offsets within an expression stay true. */
function mark(doc: ScenarioDoc, chosen: readonly ChosenNumber[], index: number): void {
  const { path, range } = chosen[index];
  const last = path[path.length - 1];
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
