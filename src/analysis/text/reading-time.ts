// How long a game takes a person: words shown on the default path (200 a minute), 20 seconds a decision, 60 an exchange at a table.
// Invariant: a word that stands twice before the reader in one turn counts once; what is folded away does not count, nor do the acts to choose
// from (read while deciding). The default path is that of the page: `prominence.ts`, asked here and there, and the advisers' panel.

import type { Command } from '../../engine/model/command';
import { eventsOfType, type GameEvent } from '../../engine/model/event';
import type { Slot, Turn } from '../../engine/model/indices';
import { idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { toldDeeds } from './deed-telling';
import { cardResultKey, leadCard, newsByWeight, quotedMove, relativeChange, visibleChanges } from './prominence';
import { textVariantKey } from './telling';
import { moveQuoteKey, type Teller } from './wording';

/** Words of the scenario's text of a key; 0 where it has none. */
export type WordCount = (key: string) => number;

export interface TurnReadingTime {
  readonly words: number;
  /** Of these, in texts that had not been shown in this game before. */
  readonly newWords: number;
  readonly decisions: number;
  readonly exchanges: number;
}

export interface GameReadingTime {
  /** Words of the dossier, read before the first turn. */
  readonly dossier: number;
  /** The turns in order, then what is read after the last one. */
  readonly turns: readonly TurnReadingTime[];
  readonly seconds: number;
}

const secondsPerDecision = 20;
const secondsPerExchange = 60;
const wordsPerMinute = 200;
/** The record's open part tells so many changes, each with its cause. */
const maxChanges = 3;
/** Words the page puts around a scenario's own, e.g. “Just did:” or “Promise kept:”; the interface's sentences have two to eight. */
const frameWords = 5;

/** Of the advisers so many speak at most, each with its name and a number; the first in a whole sentence and with a reason of a few words. */
const maxSpeakers = 3;
const reasonWords = 4;

/** What lies between two moments of planning: the events that came, and the player's commands after them. */
export interface PlanningInterval {
  readonly events: readonly GameEvent[];
  readonly commands: readonly Command[];
}

interface ReadingContext extends Teller {
  readonly scenario: Scenario;
  readonly words: WordCount;
  /** Turns in which each move had been made, and each deed answered, before. */
  readonly made: ReadonlyMap<string, readonly Turn[]>;
}

/** `wordingSeed`: settles in which words the game's news is told. */
export function readingTimeOf(
  scenario: Scenario,
  wordingSeed: string,
  words: WordCount,
  intervals: readonly PlanningInterval[],
): GameReadingTime {
  const hasText = (key: string): boolean => words(key) > 0;
  const before = dossierKeys(scenario, hasText, intervals[0]?.events ?? []);
  // The title of an act has been read in the list of acts before its effects are told.
  const read = new Set<string>([...before, ...scenario.actions.map(({ id }) => `action.${id}.title`)]);
  const made = new Map<string, readonly Turn[]>();
  const acted = intervals.flatMap(({ events }) => eventsOfType(events, 'acted'));
  const actsIn = (turn: Turn): string[] => acted.filter((e) => e.turn === turn && e.seat === scenario.player).map(({ id }) => id);
  const context: ReadingContext = { scenario, wordingSeed, words, hasText, made, actsIn };
  const dossier = count(words, [...new Set(before)]);
  const panel = adviceWords(scenario, words);
  const turns = intervals.map(({ events, commands }, i): TurnReadingTime => {
    // What comes after the last plan is read without advice.
    const advice = i + 1 < intervals.length ? panel : { words: 0, newWords: 0 };
    const keys = new Set(keysShown(context, events));
    for (const { id, turn } of [...eventsOfType(events, 'moveMade'), ...eventsOfType(events, 'deedAnswered')])
      made.set(id, [...(made.get(id) ?? []), turn]);
    const frames = sentencesFor(events) * frameWords;
    const fresh = [...keys].filter((key) => !read.has(key));
    for (const key of fresh) read.add(key);
    return {
      words: frames + count(words, [...keys]) + advice.words,
      newWords: count(words, fresh) + advice.newWords,
      decisions: commands.filter(({ type }) => type === 'act' || type === 'declare' || type === 'answerCrisis').length,
      exchanges: commands.filter(({ type }) => type === 'offer' || type === 'agree').length,
    };
  });
  const sum = (of: (t: TurnReadingTime) => number): number => turns.reduce((sum, t) => sum + of(t), 0);
  const reading = idiv((dossier + sum((t) => t.words)) * 60, wordsPerMinute);
  return {
    dossier,
    turns,
    seconds: reading + secondsPerDecision * sum((t) => t.decisions) + secondsPerExchange * sum((t) => t.exchanges),
  };
}

/**
 * What the advisers' panel shows unasked in a turn, at most: worked out from the length of the advisers' sentences, since asking them at every
 * turn of every game takes ten times as long as the games. Acts are named as in the list below it; each sentence is new, since none is said twice.
 */
export function adviceWords({ lines, valuation }: Scenario, words: WordCount): Pick<TurnReadingTime, 'words' | 'newWords'> {
  const { list } = lines;
  const sentences = list.flatMap(({ id }, line) => {
    const { go = 0 } = valuation.advisers[line]?.voice ?? {};
    const keys = Array.from({ length: go }, (_, i) => `line.${id}.voice.go.${i}`);
    // Less the act, which stands there as one word.
    return keys.map((key) => words(key) - 1);
  });
  if (list.length === 0) return { words: 0, newWords: 0 };
  const sentence = mean(sentences);
  const name = mean(list.map(({ id }) => words(`line.${id}.title`)));
  return { words: sentence + reasonWords + Math.min(maxSpeakers, list.length) * (name + 1), newWords: sentence };
}

/** Rounded up; 0 of none. */
function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.ceil(numbers.reduce((sum, n) => sum + n, 0) / numbers.length);
}

function count(words: WordCount, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + words(key), 0);
}

/** What is told before the first turn: the story so far, the promises, how this game opens, the capitals, the lines to choose from. */
function dossierKeys({ seats, mandates, lines }: Scenario, hasText: (key: string) => boolean, opening: readonly GameEvent[]): string[] {
  return [
    'title',
    'question',
    'briefing',
    'mandate',
    ...mandates.map(({ id }) => `mandate.${id}.title`),
    ...eventsOfType(opening, 'openingDrawn').flatMap(({ id }) => [`opening.${id}.title`, `opening.${id}.text`]),
    ...seats.map(({ id }) => `seat.${id}.text`),
    ...lines.list.flatMap(({ id }) => [
      `line.${id}.title`,
      `line.${id}.author`,
      [`line.${id}.short`, `line.${id}.quote`].find(hasText) ?? `line.${id}.text`,
    ]),
  ];
}

/** Text keys that stand before the reader by default when the interval begins. */
function keysShown(context: ReadingContext, events: readonly GameEvent[]): string[] {
  const { scenario, words, hasText, made } = context;
  const changes = largestChanges(scenario, events);
  const quoted = quotedMove(hasText, events);
  const told = leadCard(hasText, events);
  return [
    ...deedKeys(context, events),
    ...paperKeys(context, events),
    ...(quoted ? [moveQuoteKey(context, quoted.id, [...(made.get(quoted.id) ?? []), quoted.turn])] : []),
    ...(told ? [cardResultKey(hasText, told)] : []),
    ...changes.flatMap(({ slot, cause }) => [titleOf(scenario, words, slot), ...causeTitle(words, cause)]),
    ...events.flatMap((e) => keysOf(words, e)),
  ];
}

/** What leads the page when something was done: the first deed in full; of others their titles. */
function deedKeys({ scenario, wordingSeed, hasText, made }: ReadingContext, events: readonly GameEvent[]): string[] {
  const [lead, ...others] = toldDeeds(scenario, wordingSeed, hasText, events, (id) => made.get(id)?.length ?? 0);
  if (!lead) return [];
  const page = lead.page ? [lead.page.headline, lead.page.text] : [`deed.${lead.id}.title`];
  return [...page, ...lead.answers.map(({ key }) => key), ...others.map(({ id }) => `deed.${id}.title`)];
}

/** The paper: the item that leads, else a card that turned, else what a capital did. */
function paperKeys({ scenario, wordingSeed, hasText }: ReadingContext, events: readonly GameEvent[]): string[] {
  const lead = newsByWeight(scenario, scenario.player, events).at(-1);
  if (lead) {
    const prefix = lead.variant === 'otherwise' ? `event.${lead.id}.otherwise` : `event.${lead.id}`;
    const headline = hasText(`${prefix}.headline`) ? `${prefix}.headline` : `event.${lead.id}.headline`;
    return [headline, textVariantKey(wordingSeed, `${prefix}.text`, hasText)];
  }
  const [card] = eventsOfType(events, 'cardTurned');
  if (card) return [textVariantKey(wordingSeed, `card.${card.id}.text`, hasText)];
  return eventsOfType(events, 'moveMade')
    .slice(0, 1)
    .map(({ id }) => `move.${id}.text`);
}

/** What moved most, each with its main cause. */
function largestChanges(scenario: Scenario, events: readonly GameEvent[]): { readonly slot: Slot; readonly cause: string }[] {
  const moved = new Map<number, Map<string, number>>();
  for (const { slot, cause, from, to } of visibleChanges(scenario, scenario.player, events)) {
    const causes = moved.get(slot) ?? new Map<string, number>();
    moved.set(slot, causes.set(cause, (causes.get(cause) ?? 0) + to - from));
  }
  return [...moved]
    .map(([slot, causes]) => {
      const [cause] = [...causes].reduce((a, b) => (Math.abs(b[1]) > Math.abs(a[1]) ? b : a));
      return {
        slot,
        cause,
        size: relativeChange(
          scenario,
          slot,
          [...causes.values()].reduce((sum, by) => sum + by, 0),
        ),
      };
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.slot - b.slot)
    .slice(0, maxChanges);
}

function titleOf({ variables }: Scenario, words: WordCount, slot: Slot): string {
  const { kind, id } = elementAt(variables, slot);
  return words(`${kind}.${id}.title`) > 0 ? `${kind}.${id}.title` : `${kind}.${id}.text`;
}

function causeTitle(words: WordCount, cause: string): string[] {
  const [kind, whole = ''] = cause.split(':');
  const id = whole.split('.')[0];
  const keys = [`${kind}.${id}.title`, `${kind}.${id}.headline`, `action.${id}.title`, `line.${id}.title`, `event.${id}.headline`];
  const key = keys.find((k) => words(k) > 0);
  return key === undefined ? [] : [key];
}

/** Texts told with the event itself. */
function keysOf(words: WordCount, e: GameEvent): string[] {
  switch (e.type) {
    case 'acted':
      return [`action.${e.id}.title`];
    case 'lineDeclared':
      return [`line.${e.id}.title`];
    case 'cardTurned':
    case 'cardStruck':
      return [`card.${e.id}.title`];
    case 'matured':
      return [`action.${e.id}.title`];
    case 'moveAnnounced':
      return [`move.${e.id}.intent`];
    case 'moveMade':
    case 'moveLapsed':
      return [`move.${e.id}.title`];
    case 'signalSeen':
      return [`signal.${e.id}.text`];
    case 'mandateSettled':
      return [`mandate.${e.id}.title`];
    case 'crisisOpened':
    case 'crisisMoved':
    case 'crisisEnded':
      return [`crisis.${e.id}.title`];
    case 'textRatified':
      return [`table.${e.table}.ratified.text`];
    case 'ratificationFailed':
      return [`table.${e.table}.failed.${e.condition}.text`];
    case 'gameEnded':
      return [`outcome.${e.outcome}.title`, words(`outcome.${e.outcome}.text`) > 0 ? `outcome.${e.outcome}.text` : ''].filter(
        (k) => k !== '',
      );
    default:
      return [];
  }
}

/** Sentences of the interface for these events: one each, and one for all that the player did. */
function sentencesFor(events: readonly GameEvent[]): number {
  const told = events.filter((e) => isTold(e));
  const own = told.filter(({ type }) => type === 'acted' || type === 'lineDeclared');
  return told.length - own.length + Math.min(own.length, 1);
}

/** Events that get a sentence, or a place on the page, with words of the interface around the scenario's. */
function isTold({ type }: GameEvent): boolean {
  return !['changed', 'turnBegan', 'scored', 'openingDrawn', 'newsBroke', 'textOffered', 'textAnswered', 'sessionOpened'].includes(type);
}
