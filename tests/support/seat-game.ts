// A game of several seats told in lines: `north act run_mills`, `south offer river half.small.east`. Nobody decides but who is named.

import { createStallAnswer } from '../../src/agents/bargaining/stall';
import { playAnswers } from '../../src/agents/phase';
import { power } from '../../src/agents/powers/power';
import { applyInPlace } from '../../src/engine/commands/apply';
import { candidateCommands } from '../../src/engine/commands/legal-commands';
import { type Answer, answerTypes, type Command } from '../../src/engine/model/command';
import type { EventOf, GameEvent, GameEventType } from '../../src/engine/model/event';
import { drawInt } from '../../src/engine/model/rng';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import { copyState, type GameState, reveal } from '../../src/engine/model/state';
import type { TableDef } from '../../src/engine/model/table-def';
import { newGame } from '../../src/engine/turn/new-game';
import { createEventFeed, type EventFeed, feedEvents } from '../../src/engine/visibility/seat-events';
import { type SeatView, viewSeat } from '../../src/engine/visibility/seat-view';

export interface SeatGame {
  readonly state: GameState;
  readonly commands: readonly Command[];
  /** Id of the phase under way. */
  phase(): string;
  /** Gives commands in order; throws when one is refused. */
  says(...lines: string[]): SeatGame;
  /** Code of the refusal, or null where the command would be accepted. */
  refusal(said: string | Command): string | null;
  /** All seats that have not, end their part of the phase; of so many phases. */
  allEnd(phases?: number): SeatGame;
  /** Whoever is asked for something and has nobody to decide for it, answers as it does where nobody sits. */
  nobodyAt(...seats: string[]): SeatGame;
  value(id: string): number;
  /** Puts values where they are, as if they had been so when the phase began. */
  set(values: Readonly<Record<string, number | string>>): SeatGame;
  view(seat: string): SeatView;
  /** What a seat has been told so far, of one type. */
  told<T extends GameEventType>(seat: string, type: T): readonly EventOf<T>[];
  /** What happened, of one type. */
  happened<T extends GameEventType>(type: T): readonly EventOf<T>[];
}

export interface SeatGameOptions {
  readonly seed?: string;
  readonly mode?: GameMode;
  /** Index of the hidden type. */
  readonly type?: number;
}

export function seatGame(scenario: Scenario, { seed = 'story', ...options }: SeatGameOptions = {}): SeatGame {
  const state = newGame(scenario, seed, options);
  const all: GameEvent[] = [];
  const commands: Command[] = [];
  const feeds: { feed: EventFeed; told: GameEvent[] }[] = scenario.seats.map((_, seat) => ({
    feed: createEventFeed(scenario, state, seat),
    told: [],
  }));
  const slotOf = (id: string): number => indexOf(scenario.variables, id);
  const hear = (command: Command, events: readonly GameEvent[]): void => {
    commands.push(command);
    all.push(...events);
    for (const listener of feeds) {
      const { feed, told } = feedEvents(scenario, listener.feed, state, command, events);
      listener.feed = feed;
      listener.told.push(...told);
    }
  };
  const give = (command: Command): void => {
    const events: GameEvent[] = [];
    const rejection = applyInPlace(scenario, state, command, drawInt, events);
    if (rejection) throw new Error(`${JSON.stringify(command)} was refused: ${rejection.code} (${rejection.text})`);
    hear(command, events);
  };
  const game: SeatGame = {
    state,
    commands,
    phase: () => scenario.phases[state.phase].id,
    says: (...lines) => {
      for (const line of lines) give(commandOf(scenario, state, line));
      return game;
    },
    refusal: (said) => {
      const command = typeof said === 'string' ? commandOf(scenario, state, said) : said;
      return applyInPlace(scenario, copyState(state), command, drawInt, null)?.code ?? null;
    },
    allEnd: (phases = 1) => {
      for (let i = 0; i < phases; i++)
        for (const seat of scenario.phases[state.phase].seats.filter((seat) => state.ended[seat] === 0)) give({ type: 'endTurn', seat });
      return game;
    },
    nobodyAt: (...seats) => {
      const controllers = scenario.seats.map(({ id }) => (seats.includes(id) ? power : null));
      const events: GameEvent[] = [];
      playAnswers(scenario, state, controllers, { sink: events, onCommand: (command) => hear(command, events.splice(0)) });
      return game;
    },
    value: (id) => state.values[slotOf(id)],
    set: (values) => {
      for (const [id, value] of Object.entries(values))
        state.values[slotOf(id)] = typeof value === 'number' ? value : scenario.variables[slotOf(id)].states.indexOf(value);
      reveal(state);
      for (const listener of feeds) listener.feed = createEventFeed(scenario, state, listener.feed.seat);
      return game;
    },
    view: (seat) => viewSeat(scenario, state, indexOf(scenario.seats, seat)),
    told: <T extends GameEventType>(seat: string, type: T) => ofType(feeds[indexOf(scenario.seats, seat)].told, type),
    happened: <T extends GameEventType>(type: T) => ofType(all, type),
  };
  return game;
}

function ofType<T extends GameEventType>(events: readonly GameEvent[], type: T): readonly EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

function indexOf(list: readonly { readonly id: string }[], id: string): number {
  const index = list.findIndex((one) => one.id === id);
  if (index < 0) throw new Error(`There is no ${id}.`);
  return index;
}

/** `seat what [name] [more]`. Of a text: one option for each issue, with dots between; the exchange and a reason are filled in. */
export function commandOf(scenario: Scenario, state: GameState, line: string): Command {
  const [name, what, id = '', ...more] = line.split(' ');
  const seat = indexOf(scenario.seats, name);
  if (what === 'end') return { type: 'endTurn', seat };
  if (what === 'act' || what === 'declare') return { type: what, seat, id };
  if (what === 'announce') {
    const known = candidateCommands(scenario, state, seat).find(({ command }) => command.type === 'announce' && command.id === id);
    return known?.command ?? { type: 'announce', seat, id, occasion: -1 };
  }
  const table = scenario.tables[indexOf(scenario.tables, id)];
  const exchange = state.sessions.find((session) => scenario.tables[session.table] === table && session.ended === null)?.exchange ?? 0;
  if (what === 'leave' || what === 'sign') return { type: what, seat, table: id };
  if (what === 'agree') return { type: 'agree', seat, table: id, exchange };
  if (what === 'consent' || what === 'refuse') return { type: 'consent', seat, table: id, exchange, id: what };
  if (what === 'offer') return { type: 'offer', seat, table: id, exchange, text: textOf(table, more[0]) };
  const answer = answerTypes.find((type): type is Answer => type === what);
  if (!answer) throw new Error(`Nobody says "${line}".`);
  const { reasons } = createStallAnswer(scenario, viewSeat(scenario, state, seat));
  const text = more.length > 0 ? textOf(table, more[0]) : [];
  return { type: 'answer', seat, table: id, exchange, answer, text, demand: [], reasons };
}

function textOf({ issues }: TableDef, options = ''): number[] {
  return options.split('.').map((option, issue) => issues[issue].options.indexOf(option));
}
