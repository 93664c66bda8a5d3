// A game to tell stories with: Tokyo acts by name, turns end, and what happened can be asked for.

import { defaultControllers } from '../../src/agents/game';
import { type Controllers, playPhase } from '../../src/agents/phase';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command, OfferCommand } from '../../src/engine/model/command';
import type { GameEvent } from '../../src/engine/model/event';
import type { Rejection } from '../../src/engine/model/rejection';
import { drawInt, type Rng } from '../../src/engine/model/rng';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import { type GameState, reveal, type TabledText, type TableSession } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { seatsToDecide } from '../../src/engine/turn/turn-order';
import { viewSeat } from '../../src/engine/visibility/seat-view';

export interface TestGame {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly events: readonly GameEvent[];
  /** Plays acts in order; throws when one is refused. */
  plays(...ids: string[]): TestGame;
  /** Why an act would be refused, or null. */
  tries(id: string): Rejection | null;
  declares(id: string): TestGame;
  answers(id: 'climb' | 'offRamp'): TestGame;
  /** Sends a text (`issue: option`; what is left out takes the table's default) and hears the answer. Throws when it is refused. */
  offers(text: Readonly<Record<string, string>>, table?: string): TabledText;
  /** Why a text would be refused, or null. */
  triesToOffer(text: Readonly<Record<string, string>>, table?: string, exchange?: number): Rejection | null;
  gives(command: Command): TestGame;
  endsTurn(turns?: number): TestGame;
  value(id: string): number;
  status(id: string): string;
  /** Puts values where they are, as if they had been so when the phase began: no seat is kept in the dark about them, nor about what came before. */
  set(values: Readonly<Record<string, number | string>>): TestGame;
  /** Sum of visible and hidden changes of a variable with this cause. */
  changed(id: string, cause: string): number;
}

export interface TestGameOptions {
  readonly seed?: string;
  readonly mode?: GameMode;
  readonly type?: string;
  readonly rng?: Rng;
  readonly controllers?: Controllers;
}

export function testGame(scenario: Scenario, options: TestGameOptions = {}): TestGame {
  const events: GameEvent[] = [];
  const rng = options.rng ?? drawInt;
  const typeSlot = scenario.slots.type;
  const type = options.type === undefined ? undefined : scenario.variables[typeSlot].states.indexOf(options.type);
  const state = newGame(scenario, options.seed ?? 'story', {
    mode: options.mode ?? 'free',
    rng,
    sink: events,
    ...(type === undefined ? {} : { type }),
  });
  const controllers = options.controllers ?? defaultControllers(scenario, null);
  const seat = scenario.player;
  const slot = (id: string): number => {
    const i = scenario.variables.findIndex((v) => v.id === id);
    if (i < 0) throw new Error(`No variable ${id}`);
    return i;
  };
  const give = (command: Command): void => {
    const rejection = applyInPlace(scenario, state, command, rng, events);
    if (rejection) throw new Error(`${JSON.stringify(command)} was refused: ${rejection.code} (${rejection.text})`);
  };
  const sessionAt = (id: string): TableSession | undefined =>
    state.sessions.find(({ table, ended }) => scenario.tables[table].id === id && ended === null);
  const offerOf = (text: Readonly<Record<string, string>>, id: string): OfferCommand => {
    const table = scenario.tables.find((t) => t.id === id);
    if (!table) throw new Error(`No table ${id}`);
    const options = table.issues.map((issue) =>
      Object.hasOwn(text, issue.id) ? issue.options.indexOf(text[issue.id]) : issue.defaultOption,
    );
    return { type: 'offer', seat, table: id, exchange: sessionAt(id)?.exchange ?? 0, text: options };
  };
  const game: TestGame = {
    scenario,
    state,
    events,
    plays: (...ids) => {
      for (const id of ids) give({ type: 'act', seat, id });
      return game;
    },
    tries: (id) => applyInPlace(scenario, JSON.parse(JSON.stringify(state)) as GameState, { type: 'act', seat, id }, rng, null),
    declares: (id) => {
      give({ type: 'declare', seat, id });
      return game;
    },
    answers: (id) => {
      give({ type: 'answerCrisis', seat, id });
      return game;
    },
    offers: (text, table = 'treaty') => {
      give(offerOf(text, table));
      playPhase(scenario, state, controllers, { rng, sink: events });
      const asked = state.texts.findLast((t) => t.seat === seat);
      if (!asked || asked.answer === null) throw new Error('Nobody answered.');
      return asked;
    },
    triesToOffer: (text, table = 'treaty', exchange) => {
      const command = offerOf(text, table);
      return applyInPlace(
        scenario,
        JSON.parse(JSON.stringify(state)) as GameState,
        exchange === undefined ? command : { ...command, exchange },
        rng,
        null,
      );
    },
    gives: (command) => {
      give(command);
      return game;
    },
    endsTurn: (turns = 1) => {
      for (let i = 0; i < turns; i++) {
        give({ type: 'endTurn', seat });
        while (!state.isOver && !seatsToDecide(scenario, state).includes(seat))
          playPhase(scenario, state, controllers, { rng, sink: events });
      }
      return game;
    },
    value: (id) => state.values[slot(id)],
    status: (id) => scenario.variables[slot(id)].states[state.values[slot(id)]],
    set: (values) => {
      for (const [id, value] of Object.entries(values)) {
        const i = slot(id);
        state.values[i] = typeof value === 'number' ? value : scenario.variables[i].states.indexOf(value);
      }
      reveal(state);
      return game;
    },
    changed: (id, cause) =>
      events.reduce((sum, e) => (e.type === 'changed' && e.slot === slot(id) && e.cause === cause ? sum + e.to - e.from : sum), 0),
  };
  return game;
}

/** What a seat sees, as text: two equal strings are two equal views. */
export function viewText(game: TestGame, seat: string): string {
  const index = game.scenario.seats.findIndex((s) => s.id === seat);
  return JSON.stringify(viewSeat(game.scenario, game.state, index));
}
