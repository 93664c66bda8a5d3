// What a seat may not see changes nothing it is shown, offered, forecast or told, at any moment of any game: no number, no order, no refusal.
import { describe, expect, it } from 'vitest';
import { drawsFor } from '../../src/agents/phase';
import { checkNonInterference, createSecrecyReport } from '../../src/analysis/simulation/non-interference';
import { textVariantKey } from '../../src/analysis/text/telling';
import { startGame } from '../../src/app/game/game';
import { viewGame } from '../../src/app/game/game-view';
import { viewTables } from '../../src/app/table/view';
import { applyInPlace } from '../../src/engine/commands/apply';
import { candidateCommands } from '../../src/engine/commands/legal-commands';
import type { Command } from '../../src/engine/model/command';
import { type GameEvent, unseenCause } from '../../src/engine/model/event';
import { drawInt } from '../../src/engine/model/rng';
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { copyState, type GameState, reveal } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { createEventFeed, eventsFor, feedEvents } from '../../src/engine/visibility/seat-events';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { keyWording } from '../app/test-store';
import { fourSeats, onePurse } from '../scenario/four-seats';
import { disputeIds, loadShipped, loadShippedWithTexts } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

const abe = loadShipped('2012-abe-restart');
const seatOf = (scenario: Scenario, id: string): number => scenario.seats.findIndex((seat) => seat.id === id);
const [tokyo, moscow, washington, beijing] = ['tokyo', 'moscow', 'washington', 'beijing'].map((id) => seatOf(abe, id));

const shown = (scenario: Scenario, state: GameState, seat: number): string =>
  JSON.stringify([viewSeat(scenario, state, seat), candidateCommands(scenario, state, seat)]);

/** Carries commands out on a state of one's own, and gives what one seat is told meanwhile. */
function toldOf(scenario: Scenario, state: GameState, seat: number, commands: readonly Command[]): string {
  let feed = createEventFeed(scenario, state, seat);
  const all: GameEvent[] = [];
  for (const command of commands) {
    const events: GameEvent[] = [];
    const rejection = applyInPlace(scenario, state, command, drawInt, events);
    if (rejection) throw new Error(`${JSON.stringify(command)} was refused: ${rejection.code}`);
    const step = feedEvents(scenario, feed, state, command, events);
    feed = step.feed;
    all.push(...step.told);
  }
  return JSON.stringify(all);
}

const ends = (...seats: readonly number[]): Command[] => seats.map((seat) => ({ type: 'endTurn', seat }));

describe('a gauge that is seen changes for a reason that is not', () => {
  // Before, what had been meant was told beside what came of it: of two acts kept from Beijing it could tell which had been played.
  it('what came of it is told, and what was meant is not', () => {
    const secretAct = abe.actions.find(({ seenBy, seat }) => !seenBy[beijing] && seat !== beijing);
    const slot = abe.variables.findIndex(({ visibility }) => visibility[beijing] === 1);
    const told = [3, 6].map((asked) =>
      eventsFor(abe, [{ type: 'changed', turn: 1, slot, from: 300, to: 302, asked, cause: `action:${secretAct?.id}` }], beijing),
    );
    expect(told[0]).toEqual([{ type: 'changed', turn: 1, slot, from: 300, to: 302, asked: 2, cause: unseenCause }]);
    expect(told[1]).toEqual(told[0]);
  });
});

describe('a power quotes a number in its reason', () => {
  // Before, `intents[].args` stood in every view as the engine had it: Washington, which sees nothing of Moscow's strain, read it as 320 or 321.
  it('a seat that does not see it is told that there is one, and not which', () => {
    let tried = 0;
    for (const move of abe.moves) {
      move.occasions.forEach(({ args }, occasion) => {
        for (const reader of [washington, beijing].filter((seat) => seat !== move.seat)) {
          const slot = args.find((each) => abe.variables[each].visibility[reader] === 0);
          if (slot === undefined) return;
          for (let k = 0; k < 12; k++) {
            const worlds = [0, 1].map((more) => {
              const state = newGame(abe, `quoted-${k}`);
              for (const command of ends(tokyo)) applyInPlace(abe, state, command, drawInt, null);
              state.values[slot] = Math.min(abe.variables[slot].max, state.values[slot] + more);
              reveal(state);
              return state;
            });
            const say: Command = { type: 'announce', seat: move.seat, id: move.id, occasion };
            if (worlds.some((state) => applyInPlace(abe, copyState(state), say, drawInt, null) !== null)) continue;
            const rest = ends(moscow, washington, beijing);
            const told = worlds.map((state) => toldOf(abe, copyState(state), reader, [say]));
            expect(told[0]).toBe(told[1]);
            for (const state of worlds) for (const command of [say, ...rest.slice(0, 2)]) applyInPlace(abe, state, command, drawInt, null);
            expect(shown(abe, worlds[0], reader)).toBe(shown(abe, worlds[1], reader));
            tried++;
          }
        }
      });
    }
    expect(tried).toBeGreaterThan(20);
  });
});

describe('a text in force', () => {
  // Before, every view had `agreement.measures` whole: Beijing read what the treaty is worth to Tokyo and to Moscow.
  it('is known to all; what it is worth, each party knows for itself', () => {
    const measures = abe.closing?.measures ?? [];
    const [settling] = abe.tables.filter((table) => table.session?.settles);
    const inForce = (more: number): GameState => {
      const state = newGame(abe, 'treaty');
      state.agreement = { options: settling.drafts[0].text, measures: measures.map((_, i) => 100 * i + more), turn: 0 };
      reveal(state);
      return state;
    };
    const ownUtility = (seat: number): number => {
      const utility = settling.parties.find((party) => party.seat === seat)?.utility ?? -1;
      return settling.session?.settles?.indexOf(utility) ?? -1;
    };
    const known = (seat: number): number[] =>
      (viewSeat(abe, inForce(7), seat).agreement?.measures ?? []).flatMap((value, i) => (value === null ? [] : [i]));
    expect(measures.length).toBeGreaterThan(5);
    expect(known(tokyo)).toContain(ownUtility(tokyo));
    expect(known(tokyo)).not.toContain(ownUtility(moscow));
    expect(known(moscow)).toContain(ownUtility(moscow));
    expect(known(moscow)).not.toContain(ownUtility(tokyo));
    for (const seat of [washington, beijing]) {
      const own = settling.conditions.filter((condition) => condition.of === seat).map(({ measure }) => measure);
      const named = settling.session?.settles?.flatMap((measure, i) => (own.includes(measure) ? [i] : [])) ?? [];
      expect(known(seat)).toEqual(named);
    }
    expect(shown(abe, inForce(7), beijing)).toBe(shown(abe, inForce(8), beijing));
    expect(viewSeat(abe, inForce(7), beijing).agreement?.options).toEqual(settling.drafts[0].text);
  });
});

describe('what seats decide in one phase', () => {
  // Before, Beijing saw Tokyo's act while Tokyo was still at its desk, and Washington, still to move, what Moscow had announced in the same phase.
  it('is seen by the others when the phase ends, not before', () => {
    const state = newGame(abe, 'sealed');
    const act: Command = { type: 'act', seat: tokyo, id: 'summit' };
    const powers = [moscow, washington, beijing];
    const before = powers.map((seat) => shown(abe, state, seat));
    for (const seat of powers) expect(toldOf(abe, copyState(state), seat, [act])).toBe('[]');
    applyInPlace(abe, state, act, drawInt, null);
    expect(powers.map((seat) => shown(abe, state, seat))).toEqual(before);
    for (const seat of powers) expect(toldOf(abe, copyState(newGame(abe, 'sealed')), seat, [act, ...ends(tokyo)])).toContain('"acted"');
    applyInPlace(abe, state, ends(tokyo)[0], drawInt, null);
    for (const seat of powers) expect(viewSeat(abe, state, seat).acts[0]).toEqual(state.acts[0]);

    const say = candidateCommands(abe, state, moscow).find(({ command, rejection }) => command.type === 'announce' && rejection === null);
    if (!say) throw new Error('Moscow has nothing to announce.');
    const others = [tokyo, washington, beijing];
    const earlier = others.map((seat) => shown(abe, state, seat));
    for (const seat of others) expect(toldOf(abe, copyState(state), seat, [say.command])).toBe('[]');
    expect(toldOf(abe, copyState(state), moscow, [say.command])).toContain('"moveAnnounced"');
    applyInPlace(abe, state, say.command, drawInt, null);
    expect(others.map((seat) => shown(abe, state, seat))).toEqual(earlier);
    expect(viewSeat(abe, state, moscow).intents).toHaveLength(1);
    for (const seat of others)
      expect(toldOf(abe, copyState(state), seat, ends(moscow, washington, beijing))).not.toContain('"moveAnnounced"');
    for (const command of ends(moscow, washington, beijing)) applyInPlace(abe, state, command, drawInt, null);
    for (const seat of others) expect(viewSeat(abe, state, seat).intents).toHaveLength(1);
  });

  it('where all sit together, the acting seat sees what it does and not what the others announce', () => {
    // biome-ignore lint/suspicious/noThenProperty: the format's word for what follows a phase; a list, never called
    const together: Scenario = { ...abe, phases: [{ id: 'all', kind: 'open', seats: [0, 1, 2, 3], then: ['resolve', 'advance'] }] };
    const state = newGame(together, 'together');
    const say = candidateCommands(together, state, moscow).find(
      ({ command, rejection }) => command.type === 'announce' && rejection === null,
    );
    if (!say) throw new Error('Moscow has nothing to announce.');
    const before = shown(together, state, tokyo);
    applyInPlace(together, state, say.command, drawInt, null);
    expect(shown(together, state, tokyo)).toBe(before);
    applyInPlace(together, state, { type: 'act', seat: tokyo, id: 'summit' }, drawInt, null);
    expect(viewSeat(together, state, tokyo).values).not.toEqual(viewSeat(together, newGame(together, 'together'), tokyo).values);
    const again = newGame(together, 'together');
    expect(toldOf(together, copyState(again), tokyo, [say.command])).toBe('[]');
    expect(toldOf(together, again, tokyo, [say.command, ...ends(tokyo, moscow, washington, beijing)])).toContain('"moveAnnounced"');
  });
});

describe('the seed of a game, which tells the hidden type', () => {
  // Before, the one seed chose words too, and whoever was to show the right words had to be given it.
  it('is in no view, and words are chosen by another where it is to be kept', () => {
    const views = ['one-seed', 'other-seed'].map((seed) => viewSeat(abe, newGame(abe, seed, { wordingSeed: 'words' }), tokyo));
    for (const view of views) {
      expect(JSON.stringify(view)).not.toMatch(/(one|other)-seed/);
      const keys = Array.from({ length: 40 }, (_, i) => textVariantKey(view.wordingSeed, `news.${i}`, (key) => !key.endsWith('.3')));
      expect(new Set(keys.map((key) => key.split('.')[2])).size).toBe(3);
      expect(keys).toEqual(Array.from({ length: 40 }, (_, i) => textVariantKey('words', `news.${i}`, (key) => !key.endsWith('.3'))));
    }
    expect(viewSeat(abe, newGame(abe, 'alone'), tokyo).wordingSeed).toBe('alone');
  });

  it('cannot be asked by an agent what the rules draw from it', () => {
    const draw = drawsFor(newGame(abe, 'asked'), drawInt);
    expect(draw('agent:moscow', 10)).toBeLessThan(10);
    for (const name of ['type', 'opening1', 'opening2', 'deck:events', 'card:events', 'strength:storm'])
      expect(() => draw(name, 1000)).toThrow(name);
  });
});

function scenarioNamed(id: string): { readonly scenario: Scenario; readonly texts: ScenarioTexts | null } {
  if (id === 'two-towns') return { scenario: loadTemplateScenario(), texts: null };
  if (id === 'one-purse') return { scenario: onePurse().scenario, texts: null };
  if (id === 'four-seats') return { scenario: fourSeats().scenario, texts: null };
  return loadShippedWithTexts(id);
}

describe.each(['two-towns', 'four-seats', 'one-purse', 'first-game', ...disputeIds])('games by lot and by agents in %s', (id) => {
  it('look the same to a seat beside worlds in which all it may not see is otherwise', () => {
    const { scenario, texts } = scenarioNamed(id);
    const page = (state: GameState, seat: number): string => {
      if (texts === null || state.isOver || seat !== scenario.player || state.turn % 4 !== 1) return '';
      const game = { ...startGame({ id: 'page', scenario, texts, seed: 'page', mode: 'free' }), state };
      return JSON.stringify({
        ...viewGame(game, keyWording),
        tables: viewTables(scenario, state, viewSeat(scenario, state, seat), game.events, {}),
        scenario: null,
      });
    };
    const found = createSecrecyReport();
    for (let k = 0; k < 50; k++) checkNonInterference(scenario, `secret-${k}`, found, page);
    expect(found.broken).toEqual([]);
    expect(found.worlds).toBeGreaterThan(100);
    expect(found.compared).toBeGreaterThan(500);
    expect(found.parted).toBeGreaterThan(10);
    expect(found.revealed).toBeGreaterThan(10);
  });
});
