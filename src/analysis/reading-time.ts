// How long a game takes a person: words shown on the default path (200 a minute), 20 seconds a decision, 60 an exchange at a table.
// Invariant: a word that stands twice before the reader in one turn counts once; what is folded away, and the list of acts to choose from
// (read while deciding), does not count. The default path is that of the page: the paper's lead, the record's open part, the capitals' cards.
import type { Command } from '../engine/command';
import type { GameEvent, LedgerEntry } from '../engine/event';
import { idiv } from '../engine/integer';
import type { Scenario } from '../engine/scenario';

/** Words of the scenario's text of a key; 0 where it has none. */
export type WordCount = (key: string) => number;

export interface TurnReading {
  readonly words: number;
  /** Of these, in texts that had not been shown in this game before. */
  readonly newWords: number;
  readonly decisions: number;
  readonly exchanges: number;
}

export interface GameReading {
  /** Words of the dossier, read before the first turn. */
  readonly dossier: number;
  /** The turns in order, then what is read after the last one. */
  readonly turns: readonly TurnReading[];
  readonly seconds: number;
}

const secondsPerDecision = 20;
const secondsPerExchange = 60;
const wordsPerMinute = 200;
/** The record's open part tells so many changes, each with its cause. */
const mostBig = 3;
/** Words the page puts around a scenario's own, e.g. “Just did:” or “Promise kept:”; the interface's sentences have two to eight. */
const around = 5;

/** A stretch of a game between two moments at which a turn is planned: what came, and what the player then did. */
export interface Stretch {
  readonly events: readonly GameEvent[];
  readonly commands: readonly Command[];
}

export function readGame(scenario: Scenario, words: WordCount, stretches: readonly Stretch[]): GameReading {
  const read = new Set<string>(dossierKeys(scenario, stretches[0]?.events ?? []));
  const dossier = count(words, [...read]);
  const turns = stretches.map(({ events, commands }): TurnReading => {
    const keys = new Set(keysShown(scenario, words, events));
    const frames = events.filter((e) => isTold(e)).length * around;
    const fresh = [...keys].filter((key) => !read.has(key));
    for (const key of fresh) read.add(key);
    return {
      words: frames + count(words, [...keys]),
      newWords: count(words, fresh),
      decisions: commands.filter(({ type }) => type === 'act' || type === 'declare' || type === 'answerCrisis').length,
      exchanges: commands.filter(({ type }) => type === 'offer' || type === 'agree').length,
    };
  });
  const sum = (of: (t: TurnReading) => number): number => turns.reduce((so, t) => so + of(t), 0);
  const reading = idiv((dossier + sum((t) => t.words)) * 60, wordsPerMinute);
  return {
    dossier,
    turns,
    seconds: reading + secondsPerDecision * sum((t) => t.decisions) + secondsPerExchange * sum((t) => t.exchanges),
  };
}

function count(words: WordCount, keys: readonly string[]): number {
  return keys.reduce((so, key) => so + words(key), 0);
}

/** What is told before the first turn: the story so far, the promises, how this game opens, the capitals, the lines to choose from. */
function dossierKeys({ seats, mandates, lines }: Scenario, opening: readonly GameEvent[]): string[] {
  return [
    'title',
    'question',
    'briefing',
    'mandate',
    ...mandates.map(({ id }) => `mandate.${id}.title`),
    ...pick(opening, 'openingDrawn').flatMap(({ id }) => [`opening.${id}.title`, `opening.${id}.text`]),
    ...seats.map(({ id }) => `seat.${id}.text`),
    ...lines.list.flatMap(({ id }) => [`line.${id}.title`, `line.${id}.text`]),
  ];
}

type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

function pick<T extends GameEvent['type']>(events: readonly GameEvent[], type: T): EventOf<T>[] {
  return events.filter((e): e is EventOf<T> => e.type === type);
}

/** Text keys that stand before the reader by default when the stretch begins. */
function keysShown(scenario: Scenario, words: WordCount, events: readonly GameEvent[]): string[] {
  const news = pick(events, 'newsBroke');
  const changes = biggest(scenario, events);
  const lead = leadOf(scenario, news, events);
  const voiced = pick(events, 'moveMade').filter(({ id }) => words(`move.${id}.quote`) > 0);
  return [
    ...(lead
      ? textsOfNews(words, lead)
      : pick(events, 'cardTurned')
          .slice(0, 1)
          .map(({ id }) => `card.${id}.text`)),
    ...voiced.map(({ id }) => `move.${id}.quote`),
    ...changes.flatMap(({ slot, cause }) => [titleOf(scenario, words, slot), ...causeTitle(words, cause)]),
    ...events.flatMap((e) => keysOf(words, e)),
  ];
}

function textsOfNews(words: WordCount, { id, variant }: EventOf<'newsBroke'>): string[] {
  const prefix = variant === 'otherwise' ? `event.${id}.otherwise` : `event.${id}`;
  return [words(`${prefix}.headline`) > 0 ? `${prefix}.headline` : `event.${id}.headline`, `${prefix}.text`];
}

/** The item that moved most of what the player sees. */
function leadOf(scenario: Scenario, news: readonly EventOf<'newsBroke'>[], events: readonly GameEvent[]): EventOf<'newsBroke'> | undefined {
  const weight = (id: string): number =>
    changesSeen(scenario, events).reduce(
      (so, e) => (e.cause.split('.')[0] === `event:${id}` ? so + sizeOf(scenario, e.slot, e.to - e.from) : so),
      0,
    );
  return news.reduce<EventOf<'newsBroke'> | undefined>(
    (best, item) => (best && weight(best.id) > weight(item.id) ? best : item),
    undefined,
  );
}

function changesSeen({ variables, player }: Scenario, events: readonly GameEvent[]): LedgerEntry[] {
  return pick(events, 'changed').filter(({ slot }) => variables[slot].kind === 'gauge' && variables[slot].sees[player] === 1);
}

/** Share of its range a slot moved, per mille; what pleases or hurts nobody comes after the rest, capital last. */
function sizeOf({ variables, slots }: Scenario, slot: number, by: number): number {
  const { min, max, good } = variables[slot];
  const share = idiv(1000 * (by < 0 ? -by : by), max - min || 1);
  return slot === slots.capital ? 0 : good === 0 ? idiv(share, 4) : share;
}

/** What moved most, each with its main cause. */
function biggest(scenario: Scenario, events: readonly GameEvent[]): { readonly slot: number; readonly cause: string }[] {
  const moved = new Map<number, Map<string, number>>();
  for (const { slot, cause, from, to } of changesSeen(scenario, events)) {
    const causes = moved.get(slot) ?? new Map<string, number>();
    moved.set(slot, causes.set(cause, (causes.get(cause) ?? 0) + to - from));
  }
  return [...moved]
    .map(([slot, causes]) => {
      const [cause] = [...causes].reduce((a, b) => (Math.abs(b[1]) > Math.abs(a[1]) ? b : a));
      return {
        slot,
        cause,
        size: sizeOf(
          scenario,
          slot,
          [...causes.values()].reduce((so, by) => so + by, 0),
        ),
      };
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.slot - b.slot)
    .slice(0, mostBig);
}

function titleOf({ variables }: Scenario, words: WordCount, slot: number): string {
  const { kind, id } = variables[slot];
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
      return [`card.${e.id}.title`];
    case 'cardStruck': {
      const told = e.answered ? ['answered_text', 'answeredText'] : ['struck_text', 'struckText'];
      return [`card.${e.id}.title`, ...told.map((field) => `card.${e.id}.${field}`)];
    }
    case 'matured':
      return [`action.${e.id}.title`];
    case 'moveAnnounced':
      return [`move.${e.id}.intent`, `move.${e.id}.reason.${e.occasion}`];
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

/** Events that get a sentence, or a place on the page, with words of the interface around the scenario's. */
function isTold({ type }: GameEvent): boolean {
  return !['changed', 'turnBegan', 'scored', 'openingDrawn', 'newsBroke', 'textOffered', 'textAnswered', 'sessionOpened'].includes(type);
}
