// The debrief of a game: pieces that can be computed one by one, in any order, in a worker. Plain JSON, ids and numbers only; whoever shows it
// brings the words. Invariant: depends on scenario, seed, mode, seats and commands alone.
import { compileProgram } from '../../engine/expression/evaluator';
import { maxQuestions } from '../../engine/model/ending-def';
import type { Scenario } from '../../engine/model/scenario';
import { createFactsContext } from '../../engine/turn/scorecard';
import { runToEnd, type StudyProgress } from '../study-progress';
import { curvesOf } from './curves';
import { decisionSteps, decisionsOf } from './decisions';
import { type DebriefGame, openDebrief, type PlayedGame } from './game';
import { hiddenSteps } from './hidden';
import { historyTurnsOf } from './history';
import { lineAssessmentsOf } from './line-assessments';
import { otherTypeSteps } from './other-types';
import type { DebriefPart, DebriefParts } from './parts';

/** One piece, in steps of some milliseconds: whoever reads them may pause between two, or stop. */
export function partSteps<P extends DebriefPart>(debrief: DebriefGame, part: P): Generator<StudyProgress, DebriefParts[P], void>;
export function* partSteps(debrief: DebriefGame, part: DebriefPart): Generator<StudyProgress, DebriefParts[DebriefPart], void> {
  switch (part) {
    case 'curves':
      return curvesOf(debrief);
    case 'history':
      return historyTurnsOf(debrief);
    case 'readings':
      return lineAssessmentsOf(debrief);
    case 'questions':
      return questionsRaised(debrief);
    case 'cameUp':
      return topicsRaised(debrief);
    case 'worlds':
      return yield* otherTypeSteps(debrief);
    case 'decisions':
      return yield* decisionSteps(debrief);
    case 'hidden':
      return yield* hiddenSteps(debrief);
  }
}

/** Everything, in one go. */
export function debriefOf(scenario: Scenario, game: PlayedGame): DebriefParts {
  const debrief = openDebrief(scenario, game);
  const of = <P extends DebriefPart>(part: P): DebriefParts[P] => runToEnd(partSteps(debrief, part));
  return {
    curves: of('curves'),
    readings: of('readings'),
    questions: of('questions'),
    cameUp: of('cameUp'),
    history: of('history'),
    worlds: of('worlds'),
    decisions: of('decisions'),
    hidden: of('hidden'),
  };
}

/** Ids of the questions to ask, in the scenario's order: what its own files ask comes before what it includes after them. */
export function questionsRaised({ scenario, final }: DebriefGame): string[] {
  const context = createFactsContext(scenario, final);
  return scenario.questions.flatMap(({ id, when }) => (compileProgram(when, scenario)(context) !== 0 ? [id] : [])).slice(0, maxQuestions);
}

/** Text keys of everything that came up (`event.<id>`, `action.<id>`), each once: the advisers' lines, then in the order of appearance. */
function topicsRaised(debrief: DebriefGame): string[] {
  const { scenario, events } = debrief;
  const news = events.flatMap((e): string[] => {
    if (e.type === 'newsBroke') return [`event.${e.id}`];
    if (e.type === 'moveMade') return [`move.${e.id}`];
    return e.type === 'cardTurned' ? [`card.${e.id}`] : [];
  });
  const kinds = { act: 'action', declare: 'line', session: 'table', sign: 'table', crisis: '' } as const;
  const own = decisionsOf(debrief).flatMap(({ kind, id }) => (kinds[kind] === '' ? [] : [`${kinds[kind]}.${id}`]));
  const asked = questionsRaised(debrief).map((id) => `question.${id}`);
  return [...new Set([...scenario.lines.list.map(({ id }) => `line.${id}`), ...news, ...own, ...asked])];
}
