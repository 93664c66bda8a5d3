// What is said more than once in a game: plays whole games and counts, voice by voice, sentences that come back; and says of each occasion that
// recurs how many wordings it has and which of them are alike. Invariant: words as the page chooses them, by the same functions.

import type { Agent } from '../../agents/agent';
import { defaultControllers, playGame } from '../../agents/game';
import { eventsOfType, type GameEvent } from '../../engine/model/event';
import type { Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { seedInSeries } from '../simulation/game-series';
import { cardResultKey } from './prominence';
import { textVariantKey } from './telling';
import { answerWordingKey, moveQuoteKey, type Teller } from './wording';

type Texts = Readonly<Record<string, string>>;

/** Something said in a game. `occasion` names what it is said on, such as `move.hope_signal` or `table.treaty.counter`. */
interface Utterance {
  readonly voice: string;
  readonly occasion: string;
  readonly text: string;
}

export interface OccasionCount {
  readonly occasion: string;
  /** Times it came in all games, and times the sentence had been said in the same game by the same voice. */
  said: number;
  repeated: number;
  /** Most often in one game. */
  most: number;
}

export interface RepetitionReport {
  readonly games: number;
  /** Games in which some voice said a sentence twice. */
  readonly gamesWithRepetition: number;
  readonly said: number;
  readonly repeated: number;
  /** By name. */
  readonly occasions: readonly OccasionCount[];
}

/** Everything the player's side is told in a game, capital by capital, answer by answer, item by item. */
function utterancesOf(scenario: Scenario, texts: Texts, view: SeatView, events: readonly GameEvent[]): Utterance[] {
  const hasText = (key: string): boolean => texts[key] !== undefined;
  const { wordingSeed } = view;
  const say = (voice: string, occasion: string, key: string): Utterance[] => {
    const text = texts[key];
    return text === undefined ? [] : [{ voice, occasion, text }];
  };
  const actsIn = (turn: Turn): string[] => (view.acts[turn] ?? []).map((action) => elementAt(scenario.actions, action).id);
  const teller: Teller = { wordingSeed, hasText, actsIn };
  const moves = view.movesMade.flatMap(([, index], at) => {
    const { id, seat } = elementAt(scenario.moves, index);
    const turns = view.movesMade.slice(0, at + 1).flatMap(([turn, move]) => (move === index ? [turn] : []));
    return say(elementAt(scenario.seats, seat).id, `move.${id}`, moveQuoteKey(teller, id, turns));
  });
  const answers = view.texts.flatMap((asked, at) => {
    if (asked.seat !== view.seat || asked.answer === null) return [];
    const table = elementAt(scenario.tables, asked.table);
    // The answer's own text lies beside it.
    const heard = view.texts.slice(0, at + 2);
    const last = heard.findLastIndex((text) => text.seat === view.seat && text.answer !== null && text.table === asked.table);
    const key = answerWordingKey(teller, { id: table.id, index: asked.table }, view.seat, last === at ? heard : heard.slice(0, -1));
    return say(`table.${table.id}`, `table.${table.id}.${asked.answer}`, key);
  });
  const news = eventsOfType(events, 'newsBroke').flatMap(({ id, variant }) =>
    say(
      'paper',
      `event.${id}`,
      textVariantKey(wordingSeed, variant === 'otherwise' ? `event.${id}.otherwise.text` : `event.${id}.text`, hasText),
    ),
  );
  const cards = [
    ...eventsOfType(events, 'cardTurned').flatMap(({ id }) =>
      say('paper', `card.${id}`, textVariantKey(wordingSeed, `card.${id}.text`, hasText)),
    ),
    ...eventsOfType(events, 'cardStruck').flatMap((card) => say('paper', `card.${card.id}.result`, cardResultKey(hasText, card))),
  ];
  return [...moves, ...answers, ...news, ...cards];
}

/** `playerOf`: who plays game number k. */
export function measureRepetition(
  scenario: Scenario,
  texts: Texts,
  series: string,
  numbers: readonly number[],
  playerOf: (k: number) => Agent,
): RepetitionReport {
  const occasions = new Map<string, OccasionCount>();
  let gamesWithRepetition = 0;
  for (const k of numbers) {
    const sink: GameEvent[] = [];
    const state = playGame(scenario, seedInSeries(series, k), defaultControllers(scenario, playerOf(k)), { sink });
    const heard = new Set<string>();
    const here = new Map<string, number>();
    let isRepeated = false;
    for (const { voice, occasion, text } of utterancesOf(scenario, texts, viewSeat(scenario, state, scenario.player), sink)) {
      const count = occasions.get(occasion) ?? { occasion, said: 0, repeated: 0, most: 0 };
      occasions.set(occasion, count);
      count.said += 1;
      here.set(occasion, (here.get(occasion) ?? 0) + 1);
      count.most = Math.max(count.most, here.get(occasion) ?? 0);
      const sentence = `${voice}|${text}`;
      if (heard.has(sentence)) {
        count.repeated += 1;
        isRepeated = true;
      }
      heard.add(sentence);
    }
    if (isRepeated) gamesWithRepetition += 1;
  }
  return joinRepetition([{ games: numbers.length, gamesWithRepetition, said: 0, repeated: 0, occasions: [...occasions.values()] }]);
}

/** One report of several portions. */
export function joinRepetition(reports: readonly RepetitionReport[]): RepetitionReport {
  const occasions = new Map<string, OccasionCount>();
  for (const count of reports.flatMap((report) => report.occasions)) {
    const so = occasions.get(count.occasion);
    if (!so) occasions.set(count.occasion, { ...count });
    else Object.assign(so, { said: so.said + count.said, repeated: so.repeated + count.repeated, most: Math.max(so.most, count.most) });
  }
  const list = [...occasions.values()].sort((a, b) => (a.occasion < b.occasion ? -1 : 1));
  const sum = (of: (count: OccasionCount) => number): number => list.reduce((so, count) => so + of(count), 0);
  return {
    games: reports.reduce((so, { games }) => so + games, 0),
    gamesWithRepetition: reports.reduce((so, report) => so + report.gamesWithRepetition, 0),
    said: sum(({ said }) => said),
    repeated: sum(({ repeated }) => repeated),
    occasions: list,
  };
}

const common: ReadonlySet<string> = new Set(
  'the and but for nor not you your our ours they them their his her its this that these those with from into over than then there here what which who whom whose where when while will would shall should can could may might must has have had was were are been being did does done say says said one all any both each some more most less only also too very still yet upon about before after because what does let how why out off own such same other another'.split(
    ' ',
  ),
);

/** Words that carry the sense: no articles, pronouns, auxiliaries, and nothing of two letters. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}

/** Whether two wordings share half the content words of the shorter. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [contentWords(one), contentWords(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && 2 * shared >= Math.min(a.size, b.size);
}

/** Every wording of an occasion of `measureRepetition`, whatever it was chosen by. */
export function wordingsOf(texts: Texts, occasion: string): string[] {
  const name = occasion.startsWith('move.') ? `${occasion}.quote` : occasion;
  const key = new RegExp(`^${name.replaceAll('.', '\\.')}(\\.(text|nearer|same|after\\.\\w+))?(\\.\\d+)?$`);
  return Object.entries(texts).flatMap(([at, text]) => (key.test(at) ? [text] : []));
}

/** Pairs of wordings of an occasion that share half their content words. */
export function alikePairs(texts: Texts, occasion: string): (readonly [string, string])[] {
  const all = wordingsOf(texts, occasion);
  return all.flatMap((one, i) => all.slice(i + 1).flatMap((other) => (areAlike(one, other) ? [[one, other] as const] : [])));
}
