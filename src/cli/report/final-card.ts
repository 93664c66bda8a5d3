// The end of a game: outcome, scores with their parts, how it stands beside the record.
import { gradeOf } from '../../analysis/grade';
import { hasRecord, playHistory } from '../../analysis/simulation/history-game';
import { drawInt } from '../../engine/model/rng';
import type { GameState } from '../../engine/model/state';
import { createContext } from '../../engine/turn/context';
import { hiddenTypeOf, totalScore } from '../../engine/turn/result';
import { type Scorecard, scorecard } from '../../engine/turn/scorecard';
import { outcomeOf } from '../../engine/turn/turn';
import type { OpenScenario } from '../sources/open-scenario';
import { entryTitle, scorePartTitle } from './scenario-text';

export interface FinalCard {
  readonly isOver: boolean;
  /** Id of the outcome; of the one that would hold if the game ended now. */
  readonly outcome: string;
  readonly card: Scorecard;
  /** Against the record on the game's own hidden type, and the best known play; null before the end. */
  readonly grade: { readonly standing: string; readonly share: number; readonly historyTotal: number; readonly best: number } | null;
  /** The hidden type, shown at the end. */
  readonly type: string | null;
}

export function viewFinalCard(s: OpenScenario, state: GameState): FinalCard {
  const { scenario } = s;
  const card = scorecard(scenario, state);
  const outcome = outcomeOf(createContext(scenario, state, drawInt, null));
  const index = hiddenTypeOf(scenario, state);
  if (!state.isOver) return { isOver: false, outcome, card, grade: null, type: null };
  const { final } = playHistory(scenario, state.seed, { type: index });
  const historyTotal = totalScore(final);
  const best = historyTotal + (scenario.gap[index] ?? 0);
  const grade = { ...gradeOf(scenario, card.total, historyTotal, index), historyTotal, best };
  return { isOver: true, outcome, card, grade, type: scenario.variables[scenario.slots.type]?.states[index] ?? null };
}

export function formatFinalCard(s: OpenScenario, f: FinalCard): string[] {
  const scores = f.card.scores.map((x) => {
    const parts = x.parts.map((p) => `${scorePartTitle(s, x.id, p.id)} ${p.value}`);
    return `  ${entryTitle(s, 'score', x.id)}: ${x.value}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
  });
  const head = f.isOver ? 'The end' : 'So far';
  const grade = f.grade
    ? `  Standing: ${entryTitle(s, 'grade', f.grade.standing)} (${f.grade.share} % of the way from ${hasRecord(s.scenario) ? 'the record' : 'the status quo'}, ${f.grade.historyTotal}, to the best known play, about ${f.grade.best})`
    : '';
  const lines = [
    head,
    f.isOver ? `  ${entryTitle(s, 'outcome', f.outcome)}` : '',
    ...scores,
    `  Total: ${f.card.total}`,
    grade,
    f.type === null ? '' : `  What was hidden: ${entryTitle(s, 'type', f.type)}`,
  ];
  return lines.filter((l) => l !== '');
}
