// A search made ready: the layers without the barred options, the terms as tests, and how far each can reach. The trade-off of all
// demands comes first among the tests, because it turns back soonest.
import { barring, type Layers } from './layers';
import { type Reach, reachOf } from './reach';
import { measureTest, type Terms, type Test, testsOf } from './terms';
import { tradeOff } from './trade-off';

export interface Search {
  readonly layers: Layers;
  readonly tests: readonly Test[];
  /** Of the tests, and after them of the two utilities. */
  readonly reach: Reach;
  /** Known beforehand: that nothing meets the terms (true), that something does (false), or neither (null). */
  readonly isEmpty: boolean | null;
}

/** Makes a search ready. Time: at most 30 passes over the arcs; under a millisecond for a treaty of ten issues. */
export function readySearch(layers: Layers, terms: Terms): Search {
  const open = barring(layers, terms.barred ?? []);
  const own = testsOf(open, terms);
  const { isEmpty, joint } = tradeOff(open, own, reachOf(open, own));
  const tests = joint ? [joint, ...own] : own;
  return { layers: open, tests, reach: reachOf(open, tests, [measureTest(open, 0), measureTest(open, 1)]), isEmpty };
}
