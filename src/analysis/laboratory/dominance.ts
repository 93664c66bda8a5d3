// Which acts another one always beats: on the same moments, no dearer, no score lower three turns on, and some score higher at least once.
// Invariant: both are tried on the true state with the game's own luck, nobody doing anything else afterwards.
import { afterTurn, tried } from '../../agents/trial';
import { choicesOf } from '../../engine/legal';
import type { Scenario } from '../../engine/scenario';
import { questionAbout, scoresOf } from '../../engine/scorecard';
import type { GameState } from '../../engine/state';
import { type Counts, counted, countOne } from './counts';

const TURNS_ON = 3;
/** Fewer moments than this say nothing. */
const FEWEST = 10;

interface Tried {
  readonly id: string;
  readonly cost: number;
  readonly scores: readonly number[];
}

/** Counts `weighed:<act>` moments, and for each other act that did no worse `beaten:<act>:<other>`, better in something `clearly:<act>:<other>`. */
export function weighActs(scenario: Scenario, state: GameState, counts: Counts): void {
  const all = choicesOf(scenario, state, scenario.player).flatMap(({ command, cost, rejection }): Tried[] => {
    if (command.type !== 'act' || rejection !== null) return [];
    const next = tried(scenario, state, command);
    return next ? [{ id: command.id, cost, scores: scoresLater(scenario, next) }] : [];
  });
  for (const act of all) {
    countOne(counts, `weighed:${act.id}`);
    for (const other of all) {
      if (other === act || other.cost > act.cost || other.scores.some((s, i) => s < act.scores[i])) continue;
      countOne(counts, `beaten:${act.id}:${other.id}`);
      if (other.cost < act.cost || other.scores.some((s, i) => s > act.scores[i])) countOne(counts, `clearly:${act.id}:${other.id}`);
    }
  }
}

function scoresLater(scenario: Scenario, from: GameState): number[] {
  let state = from;
  for (let i = 0; i < TURNS_ON && !state.isOver; i++) state = afterTurn(scenario, state, scenario.player);
  return scoresOf(questionAbout(scenario, state));
}

/** Acts beaten by one other at every moment both were weighed, and the first that does so. */
export function dominatedActs(
  scenario: Scenario,
  counts: Counts,
): { readonly id: string; readonly by: string; readonly moments: number }[] {
  const ids = scenario.actions.flatMap(({ id, seat }) => (seat === scenario.player ? [id] : []));
  return ids.flatMap((id) => {
    const moments = counted(counts, `weighed:${id}`);
    if (moments < FEWEST) return [];
    const by = ids.find((b) => counted(counts, `beaten:${id}:${b}`) === moments && counted(counts, `clearly:${id}:${b}`) > 0);
    return by === undefined ? [] : [{ id, by, moments }];
  });
}
