// What to talk about after the game: the scenario's questions that what happened raises, and everything that came up in it.
// Invariant: questions go by the state in which the game ended; what came up, by what happened and was decided, not by taste.
import { compileProgram } from '../engine/evaluate';
import { maxQuestions } from '../engine/scenario';
import { createFactsContext } from '../engine/scorecard';
import { decisionsOf } from './debrief-decisions';
import type { DebriefGame } from './debrief-game';

/** Ids of the questions to ask, in the scenario's order: what its own files ask comes before what it includes after them. */
export function questionsRaised({ scenario, final }: DebriefGame): string[] {
  const q = createFactsContext(scenario, final);
  return scenario.questions.flatMap(({ id, when }) => (compileProgram(when, scenario)(q) !== 0 ? [id] : [])).slice(0, maxQuestions);
}

/** Text keys of everything that came up (`event.crimea`, `action.summit`), each once: the advisers' lines, then in the order of appearance. */
export function topicsRaised(debrief: DebriefGame): string[] {
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
