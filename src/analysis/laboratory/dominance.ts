// Weakly dominated acts: another act is no dearer and leaves no score lower three turns on at every moment both were compared, and does better
// at least once. Invariant: both are tried on the true state with the game's own draws, nobody doing anything else afterwards.

import { simulateTurnEnd, tryCommand } from '../../agents/evaluation/imagined-world';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { ByScore } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { scoresAt } from '../../engine/turn/result';
import { addCount, type Counts, countOf } from './counts';

const LOOK_AHEAD_TURNS = 3;
/** Comparisons at fewer moments than this prove nothing. */
const MIN_MOMENTS = 10;

interface TriedAct {
  readonly id: string;
  readonly cost: number;
  readonly scores: ByScore<number>;
}

/** Counts `weighed:<act>` moments, and for each other act that did no worse `beaten:<act>:<other>`, better in something `clearly:<act>:<other>`. */
export function compareActs(scenario: Scenario, state: GameState, counts: Counts): void {
  const all = candidateCommands(scenario, state, scenario.player).flatMap(({ command, cost, rejection }): TriedAct[] => {
    if (command.type !== 'act' || rejection !== null) return [];
    const next = tryCommand(scenario, state, command);
    return next ? [{ id: command.id, cost, scores: scoresLater(scenario, next) }] : [];
  });
  for (const act of all) {
    addCount(counts, `weighed:${act.id}`);
    for (const other of all) {
      if (other === act || other.cost > act.cost || other.scores.some((s, i) => s < elementAt(act.scores, i))) continue;
      addCount(counts, `beaten:${act.id}:${other.id}`);
      if (other.cost < act.cost || other.scores.some((s, i) => s > elementAt(act.scores, i)))
        addCount(counts, `clearly:${act.id}:${other.id}`);
    }
  }
}

function scoresLater(scenario: Scenario, from: GameState): number[] {
  let state = from;
  for (let i = 0; i < LOOK_AHEAD_TURNS && !state.isOver; i++) state = simulateTurnEnd(scenario, state, scenario.player);
  return scoresAt(scenario, state);
}

/** Acts dominated by another at every moment both were compared, and the first that does so. */
export function dominatedActs(
  scenario: Scenario,
  counts: Counts,
): { readonly id: string; readonly by: string; readonly moments: number }[] {
  const ids = scenario.actions.flatMap(({ id, seat }) => (seat === scenario.player ? [id] : []));
  return ids.flatMap((id) => {
    const moments = countOf(counts, `weighed:${id}`);
    if (moments < MIN_MOMENTS) return [];
    const by = ids.find((b) => countOf(counts, `beaten:${id}:${b}`) === moments && countOf(counts, `clearly:${id}:${b}`) > 0);
    return by === undefined ? [] : [{ id, by, moments }];
  });
}
