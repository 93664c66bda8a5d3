// What to talk about after the game: the scenario's questions that what happened raises, and what to read, most cited first.
// Invariant: questions go by the state in which the game ended; the reading list by what came up in the game, not by taste.
import { toEvaluate } from '../engine/evaluate';
import { questionAbout } from '../engine/scorecard';
import { decisionsOf } from './debrief-decisions';
import type { DebriefGame } from './debrief-game';

/** Questions asked at most. */
const most = 6;

/** Ids of the questions to ask, in the scenario's order. */
export function questionsOf({ scenario, final }: DebriefGame): string[] {
  const q = questionAbout(scenario, final);
  return scenario.questions.flatMap(({ id, when }) => (toEvaluate(when, scenario)(q) !== 0 ? [id] : [])).slice(0, most);
}

/** A source with what it stood behind in this game, by text key. */
export interface Cited {
  readonly id: string;
  readonly by: readonly string[];
}

/** Sources of what came up in the game: news, decisions, the powers' moves, cards, tables, lines. Those of the lines first, then by how often they are cited. */
export function readingListOf(debrief: DebriefGame, texts: Readonly<Record<string, string>>): Cited[] {
  const cited = new Map<string, string[]>();
  for (const key of keysOf(debrief)) {
    const list = Object.hasOwn(texts, `${key}.sources`) ? texts[`${key}.sources`].split(',') : [];
    for (const id of list) cited.set(id, [...(cited.get(id) ?? []), key]);
  }
  const isOfLine = ({ by }: Cited): number => (by.some((key) => key.startsWith('line.')) ? 1 : 0);
  return [...cited].map(([id, by]) => ({ id, by })).sort((a, b) => isOfLine(b) - isOfLine(a) || b.by.length - a.by.length);
}

/** Text keys of everything that came up, each once, in the order of appearance. */
function keysOf(debrief: DebriefGame): string[] {
  const { scenario, events } = debrief;
  const news = events.flatMap((e): string[] => {
    if (e.type === 'newsBroke') return [`event.${e.id}`];
    if (e.type === 'moveMade') return [`move.${e.id}`];
    return e.type === 'cardTurned' ? [`card.${e.id}`] : [];
  });
  const kinds = { act: 'action', declare: 'line', session: 'table', sign: 'table', crisis: '' } as const;
  const own = decisionsOf(debrief).flatMap(({ kind, id }) => (kinds[kind] === '' ? [] : [`${kinds[kind]}.${id}`]));
  const asked = questionsOf(debrief).map((id) => `question.${id}`);
  return [...new Set([...scenario.lines.list.map(({ id }) => `line.${id}`), ...news, ...own, ...asked])];
}
