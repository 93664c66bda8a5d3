// The best package among those that meet the terms, for any aim that looks only at the two utilities and never likes less of either.
// Branch and bound: a stretch is left out when even the most it could give each party would not beat the best found. Exact.
// Ties: the aim's second figure, then the lowest package number.
import type { Outcome } from './bargain';
import { packageAt } from './package-number';
import type { Search } from './search';
import { startWalk } from './walk';

/** What makes one pair of utilities better than another: the first figure, and where it is the same, the second. Neither falls when a utility rises. */
export interface Aim {
  readonly figure: (first: number, second: number) => number;
  readonly tieFigure: (first: number, second: number) => number;
}

/** The best outcome, or null when nothing meets the terms. */
export function bestInZone(search: Search, aim: Aim): Outcome | null {
  if (search.isEmpty) return null;
  const { layers, reach } = search;
  const { count, demands, most } = reach;
  const { strides, target, lowest } = layers;
  let best: { number: number; first: number; second: number; figure: number; tie: number } | null = null;
  /** Whether a package with at most these utilities and at least this number can beat the best found. */
  const canBeat = (first: number, second: number, number: number): boolean => {
    if (!best) return true;
    const figure = aim.figure(first, second);
    if (figure !== best.figure) return figure > best.figure;
    const tie = aim.tieFigure(first, second);
    return tie === best.tie ? number < best.number : tie > best.tie;
  };
  const walk = startWalk(layers, reach, {
    prospect: (going) => (arc, layer, option) =>
      canBeat(
        going.before(layer, demands) + most[arc * count + demands],
        going.before(layer, demands + 1) + most[arc * count + demands + 1],
        going.numberBefore(layer) + option * strides[layer] + lowest[target[arc]],
      ),
  });
  while (walk.next()) {
    const first = walk.spare(demands);
    const second = walk.spare(demands + 1);
    best = { number: walk.number(), first, second, figure: aim.figure(first, second), tie: aim.tieFigure(first, second) };
  }
  return best && { number: best.number, text: packageAt(layers.bargain.issues, best.number), utilities: [best.first, best.second] };
}
