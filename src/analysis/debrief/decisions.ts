// What each of the player's decisions was worth: the total as played minus the total of the same game without it.
// Invariant: exact, not estimated; anyone can run the two games again (`replay <record> --without <commands>`).

import type { ByScore, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { outcomeIdOf, totalScore } from '../../engine/turn/result';
import type { StudyProgress } from '../study-progress';
import { type CounterfactualGame, replayWithout, type SkippedCommand } from './counterfactual-replay';
import type { DebriefGame } from './game';

/** `session`: all that was said at one table in one turn. `sign`: a text signed that had waited for leaders. */
export type DecisionKind = 'act' | 'declare' | 'crisis' | 'session' | 'sign';

export interface Decision {
  readonly kind: DecisionKind;
  /** Id of the action, line, answer (`climb`, `offRamp`) or table. */
  readonly id: string;
  readonly turn: Turn;
  /** Indices of its commands in the record. */
  readonly commands: readonly number[];
}

export interface MeasuredDecision extends Decision {
  /** Points of the total it was worth: as played minus without it. */
  readonly worth: number;
  /** The same by score, in scenario order, in points of the score. */
  readonly byScore: ByScore<number>;
  /** Total without it. */
  readonly without: number;
  /** Id of the outcome without it. */
  readonly outcome: string;
  readonly skipped: readonly SkippedCommand[];
}

/** Two decisions whose worth together is not the sum of both alone. */
export interface DecisionPair {
  /** Positions in `DecisionStudy.decisions`, the earlier decision first. */
  readonly pair: readonly [number, number];
  /** Worth of both together. */
  readonly worth: number;
  /** `worth` minus what each is worth by itself. Above 0: each needs the other. Below: one would have done. */
  readonly interaction: number;
  readonly without: number;
  readonly outcome: string;
  readonly skipped: readonly SkippedCommand[];
}

export interface DecisionStudy {
  /** The total as played. */
  readonly total: number;
  readonly outcome: string;
  /** In the order of play. */
  readonly decisions: readonly MeasuredDecision[];
  /** Positions in `decisions`, those worth most (for good or ill) first. */
  readonly ranking: readonly number[];
  /** Pairs that interact strongly, strongest first. */
  readonly pairs: readonly DecisionPair[];
}

/** Pairs are looked for among this many decisions at the top of the ranking. */
const pairedDecisions = 8;
const mostPairs = 3;
/** A pair is told when its interaction is at least this many points, and at least a half of the larger of the two. */
const strongInteraction = 6;

/** The player's decisions in the order of play. */
export function decisionsOf({ scenario, moments }: DebriefGame): Decision[] {
  const out: Decision[] = [];
  for (const { command, index, turn } of moments) {
    if (command.seat !== scenario.player) continue;
    switch (command.type) {
      case 'act':
      case 'declare':
        out.push({ kind: command.type, id: command.id, turn, commands: [index] });
        break;
      case 'answerCrisis':
        out.push({ kind: 'crisis', id: command.id, turn, commands: [index] });
        break;
      case 'offer':
      case 'agree':
      case 'leave': {
        const at = out.findIndex((d) => d.kind === 'session' && d.turn === turn && d.id === command.table);
        const session = out[at];
        if (session) out[at] = { ...session, commands: [...session.commands, index] };
        else out.push({ kind: 'session', id: command.table, turn, commands: [index] });
        break;
      }
      case 'sign':
        out.push({ kind: 'sign', id: command.table, turn, commands: [index] });
        break;
      default:
        break;
    }
  }
  return out;
}

/** Measures every decision, then the pairs among the weightiest; a replay between two steps. */
export function* decisionSteps(game: DebriefGame): Generator<StudyProgress, DecisionStudy, void> {
  const decisions = decisionsOf(game);
  const top = Math.min(pairedDecisions, decisions.length);
  const total = decisions.length + (top * (top - 1)) / 2;
  const measured: MeasuredDecision[] = [];
  for (const decision of decisions) {
    measured.push({ ...decision, ...measureDecision(game, decision.commands) });
    yield { done: measured.length, total };
  }
  const ranking = measured
    .map((_, i) => i)
    .sort((a, b) => Math.abs(elementAt(measured, b).worth) - Math.abs(elementAt(measured, a).worth) || a - b);
  const pairs: DecisionPair[] = [];
  let done = measured.length;
  const weighty = ranking.slice(0, pairedDecisions).sort((a, b) => a - b);
  for (const [k, a] of weighty.entries()) {
    for (const b of weighty.slice(k + 1)) {
      const { worth, without, outcome, skipped } = measureDecision(game, [
        ...elementAt(measured, a).commands,
        ...elementAt(measured, b).commands,
      ]);
      const [one, other] = [elementAt(measured, a).worth, elementAt(measured, b).worth];
      const interaction = worth - one - other;
      const larger = Math.max(Math.abs(one), Math.abs(other));
      const isStrong = Math.abs(interaction) >= strongInteraction && 2 * Math.abs(interaction) >= larger;
      if (isStrong) pairs.push({ pair: [a, b], worth, interaction, without, outcome, skipped });
      yield { done: ++done, total };
    }
  }
  pairs.sort((p, q) => Math.abs(q.interaction) - Math.abs(p.interaction));
  return {
    total: totalScore(game.scores),
    outcome: outcomeIdOf(game.scenario, game.final),
    decisions: measured,
    ranking,
    pairs: pairs.slice(0, mostPairs),
  };
}

/** What these commands together were worth. */
export function measureDecision(game: DebriefGame, commands: readonly number[]): Omit<MeasuredDecision, keyof Decision> {
  const replayed: CounterfactualGame = replayWithout(game, commands);
  const without = totalScore(replayed.scores);
  return {
    worth: totalScore(game.scores) - without,
    byScore: game.scenario.scores.map((_, i) => elementAt(game.scores, i) - elementAt(replayed.scores, i)),
    without,
    outcome: outcomeIdOf(game.scenario, replayed.state),
    skipped: replayed.skipped,
  };
}
