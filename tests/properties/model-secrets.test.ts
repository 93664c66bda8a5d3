// The model's invariants (its list of twenty), each under its own number and words, against the shipped scenarios: luck and secrets.
// Where the rules in force read otherwise than that list, the name says so.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluateFirstOffer } from '../../src/agents/bargaining/responder';
import { defaultControllers, playGame } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { power } from '../../src/agents/powers/power';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { random } from '../../src/agents/strategies/random';
import { gradeOf } from '../../src/analysis/grade';
import { evaluateDraft } from '../../src/analysis/negotiation/draft-evaluation';
import { plotOf } from '../../src/analysis/negotiation/plot';
import { studyOffer, studyTable } from '../../src/analysis/negotiation/study';
import { tableKnowledgeOf } from '../../src/analysis/negotiation/table-knowledge';
import { edgesOfActs, edgesOfMoves } from '../../src/analysis/negotiation/win-set-edges';
import { playHistory } from '../../src/analysis/simulation/history-game';
import { withOtherSecrets } from '../../src/analysis/simulation/other-secrets';
import { awayFromTables } from '../../src/app/game/agents';
import { viewForecast } from '../../src/app/game/forecast';
import { dispatch, type Game, startGame } from '../../src/app/game/game';
import { viewGame } from '../../src/app/game/game-view';
import { suggestActs } from '../../src/app/game/suggestion';
import { createWording } from '../../src/app/game/text';
import { tablesOf } from '../../src/app/slices';

import { applyInPlace } from '../../src/engine/commands/apply';
import { candidateCommands, legalCommands } from '../../src/engine/commands/legal-commands';
import type { Command } from '../../src/engine/model/command';
import type { GameEvent } from '../../src/engine/model/event';
import { drawInt, type Rng } from '../../src/engine/model/rng';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { scorecard } from '../../src/engine/turn/scorecard';
import { seatAwaited } from '../../src/engine/turn/turn-order';
import { forecastAct, forecastCard } from '../../src/engine/visibility/forecast';
import { createEventFeed, feedEvents } from '../../src/engine/visibility/seat-events';
import { viewSeat, viewWhenAsked } from '../../src/engine/visibility/seat-view';
import { packageAt } from '../../src/negotiation/model/package-number';
import { estimateBargainingProblem } from '../../src/negotiation/model/table-problem';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { findZoneFrontier } from '../../src/negotiation/zone/frontier';
import { applyAll, randomState, slotOf, tableOf, withValues } from '../support/game-states';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

/** Draws made since it was emptied, by anyone, under the game's own luck. */
const drawn = vi.hoisted((): string[] => []);
vi.mock(import('../../src/engine/model/rng'), async (original) => {
  const real = await original();
  const counted: Rng = (seed, turn, channel, n) => {
    drawn.push(`${seed}|${turn}|${channel}|${n}`);
    return real.drawInt(seed, turn, channel, n);
  };
  return { ...real, drawInt: counted };
});

const shipped = disputeIds.map((id) => loadShippedWithTexts(id));
const scenarios = shipped.map(({ scenario }) => scenario);
const anyScenario = fc.constantFrom(...scenarios);
const seed = fc.string({ minLength: 1, maxLength: 8 });
const anyTurn = fc.nat({ max: 11 });
/** The same examples every time: several tests also ask whether they saw enough of what they are about. */
const examples = (numRuns: number) => ({ numRuns, seed: 1956 });

/** Every draw of a play, by name, with its value; the same name must always give the same value. */
function recordingRng(): { readonly rng: Rng; readonly draws: Map<string, number> } {
  const draws = new Map<string, number>();
  const rng: Rng = (s, turn, channel, n) => {
    const value = drawInt(s, turn, channel, n);
    draws.set(`${s}|${turn}|${channel}|${n}`, value);
    return value;
  };
  return { rng, draws };
}

function sorted(draws: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...draws].sort(([a], [b]) => (a < b ? -1 : 1));
}

const actsOf = (scenario: Scenario, state: GameState): Command[] =>
  legalCommands(scenario, state, scenario.player).filter((c) => c.type === 'act');

/** Gauges that an act moves when its turn has ended: by its risks, or later. */
function movedLater({ actions }: Scenario, id: string): ReadonlySet<number> {
  const act = actions.find((action) => action.id === id);
  const effects = [...(act?.risks ?? []), ...(act?.later ?? []).flatMap((later) => later.effects)];
  return new Set(effects.flatMap(({ add }) => add.map(([slot]) => slot)));
}

/** Acts interact where both move one gauge later: at a limit, or under a law, it matters which comes first. */
function interactLater(scenario: Scenario, a: Command, b: Command): boolean {
  if (a.type !== 'act' || b.type !== 'act') return false;
  const others = movedLater(scenario, b.id);
  return [...movedLater(scenario, a.id)].some((slot) => others.has(slot));
}

describe('5 draws are order-independent', () => {
  it('5 permuting non-interacting acts in a turn leaves every draw unchanged', () => {
    let pairs = 0;
    let draws = 0;
    fc.assert(
      fc.property(anyScenario, seed, anyTurn, fc.nat(), (scenario, s, turn, lot) => {
        const state = randomState(scenario, s, Math.min(turn, scenario.turns.length - 1));
        const acts = actsOf(scenario, state);
        for (let k = 0; k < 12; k++) {
          const a = acts[(lot + k) % acts.length];
          const b = acts[(lot + 3 * k + 1) % acts.length];
          const [one, other] = [applyAll(scenario, state, [a, b]), applyAll(scenario, state, [b, a])];
          // Acts that leave other values in another order do interact: trust, for one, depends on where it stands.
          if (a === b || !one || !other || one.values.join() !== other.values.join()) continue;
          const ends = [one, other].map((game) => {
            const { rng, draws: made } = recordingRng();
            applyInPlace(scenario, game, { type: 'endTurn', seat: scenario.player }, rng, null);
            playPhase(scenario, game, defaultControllers(scenario, null), { rng });
            return { made: sorted(made), game };
          });
          expect(ends[1].made).toEqual(ends[0].made);
          if (!interactLater(scenario, a, b)) expect(ends[1].game.values).toEqual(ends[0].game.values);
          pairs++;
          draws += ends[0].made.length;
        }
      }),
      examples(60),
    );
    expect(pairs).toBeGreaterThan(50);
    expect(draws).toBeGreaterThan(pairs);
  });
});

describe('6 no draw is made by the UI, advisers, the zone or the debrief', () => {
  const noDraw = (): number => {
    throw new Error('an adviser drew');
  };
  const moments = shipped.flatMap(({ scenario, texts }) =>
    [0, 3, 7].map((turn) => ({ scenario, texts, turn, state: randomState(scenario, `quiet-${turn}`, turn) })),
  );
  const readText = (key: string): string => key;
  const gameAt = ({ scenario, texts, state }: (typeof moments)[number]): Game => ({
    ...startGame({ id: 'quiet', scenario, texts, seed: state.seed, mode: 'free' }),
    state,
  });

  it('6 nothing that is shown or advised at the desk draws', () => {
    for (const moment of moments) {
      const { scenario, state } = moment;
      const game = gameAt(moment);
      const view = viewSeat(scenario, state, scenario.player);
      drawn.length = 0;
      const shown = viewGame(game, createWording(game.texts, readText));
      tablesOf(game, shown, {});
      for (const { id } of scenario.actions) viewForecast(shown, id);
      for (const { id } of scenario.actions) forecastAct(scenario, view, id);
      for (const card of view.openCards) forecastCard(scenario, view, card);
      suggestActs(scenario, view, candidateCommands(scenario, state, scenario.player));
      legalCommands(scenario, state, scenario.player);
      scorecard(scenario, view);
      for (const adviser of createLinePlayers(scenario)) {
        adviser.decide(scenario, view, noDraw);
        adviser.negotiate?.(scenario, view, noDraw);
      }
      expect(drawn).toEqual([]);
    }
  });

  it('6 nothing that is worked out about a table draws', () => {
    for (const { scenario, state } of moments) {
      const view = viewSeat(scenario, state, scenario.player);
      drawn.length = 0;
      for (const [index, table] of scenario.tables.entries()) {
        const { bargain } = studyTable(scenario, state, table);
        const outlook = tableKnowledgeOf(scenario, view, index);
        const text = table.drafts[0]?.text ?? packageAt(bargain.issues, 0);
        evaluateDraft(outlook, text);
        plotOf(outlook);
        edgesOfActs(scenario, view, index, text);
        edgesOfMoves(scenario, view, index, text);
        evaluateFirstOffer(scenario, viewWhenAsked(scenario, state, table.between[1]), index, text);
        studyOffer(bargain, packageAt(bargain.issues, 7));
        estimateBargainingProblem(scenario, view, table, 0);
        findZoneFrontier(createDecisionDiagram(bargain));
      }
      expect(drawn).toEqual([]);
    }
  });

  it('6 the debrief draws nothing of its own: only the same world, played as history did, has its luck again', () => {
    for (const { scenario, texts } of shipped) {
      const over = playGame(scenario, 'debrief', defaultControllers(scenario, random));
      const game = { ...startGame({ id: 'debrief', scenario, texts, seed: 'debrief', mode: 'free' }), state: over };
      drawn.length = 0;
      playHistory(scenario, 'debrief', { type: over.values[scenario.slots.type] });
      const replayed = drawn.slice();
      drawn.length = 0;
      expect(viewGame(game, createWording(texts, readText)).ending).not.toBeNull();
      expect(drawn).toEqual(replayed);
      drawn.length = 0;
      gradeOf(scenario, 500, 450, 0);
      expect(drawn).toEqual([]);
    }
  });
});

describe('20 hidden data', () => {
  const readText = (key: string): string => key;
  /** Everything the page gets, as text; the scenario itself is public and the same. */
  const shown = (game: Game): string => {
    const view = viewGame(game, createWording(game.texts, readText));
    return JSON.stringify([{ ...view, scenario: null }, tablesOf(game, view, {})]);
  };

  it("20 hidden data never appear in any object sent to the player's view: with every secret changed the page gets the same", () => {
    let compared = 0;
    for (const { scenario, texts } of shipped) {
      for (let k = 0; k < 4; k++) {
        let game = startGame({ id: 'secrets', scenario, texts, seed: `secrets-${k}`, mode: 'free' });
        while (!game.state.isOver) {
          const view = viewSeat(scenario, game.state, scenario.player);
          for (const command of random.decide(scenario, view, (channel, n) => drawInt(game.seed, game.state.turn, channel, n))) {
            game = dispatch(game, command, awayFromTables).game;
          }
          const other = withOtherSecrets(scenario, game.state, scenario.player, k);
          expect(other.values).not.toEqual(game.state.values);
          expect(shown({ ...game, state: other })).toBe(shown(game));
          compared++;
          game = dispatch(game, { type: 'endTurn', seat: scenario.player }, awayFromTables).game;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('20 the hidden type and the hardening are blank in the view; tolerance (shown in no form by version 1) and priority are bands of 200', () => {
    for (const scenario of scenarios) {
      for (const turn of [0, 5, 9]) {
        const state = withValues(scenario, randomState(scenario, 'blank', turn), {
          moscow_type: 'ritual',
          hardening: 123,
          moscow_tolerance: 377,
        });
        const { values } = viewSeat(scenario, state, scenario.player);
        for (const id of ['moscow_type', 'hardening']) expect(values[slotOf(scenario, id)], id).toBe(0);
        for (const id of ['moscow_tolerance', 'moscow_priority']) expect(values[slotOf(scenario, id)] % 200, id).toBe(0);
      }
    }
  });

  /** What Moscow, and only Moscow, does: an announcement, a step on the ladder, its word on a text, its half of a tranche. */
  const isMoscowsAnswer = (scenario: Scenario, e: GameEvent): boolean => {
    const moscow = scenario.seats.findIndex((seat) => seat.id === 'moscow');
    if (e.type === 'moveAnnounced') return e.seat === moscow;
    if (e.type === 'matured') return e.id === 'tranches';
    const kinds: readonly string[] = [
      'crisisMoved',
      'crisisEnded',
      'textSigned',
      'textFailed',
      'textAnswered',
      'tableSigned',
      'textReferred',
      'ratificationFailed',
    ];
    return kinds.includes(e.type);
  };

  /** The next commands of the same game under every type, one for each: Tokyo by lot and with a draft on the table, the powers for themselves. */
  function* inStep(scenario: Scenario, games: readonly GameState[]): Generator<readonly (Command | null)[], void, void> {
    const { player, phases } = scenario;
    const [first] = games;
    for (let phase = 0; !first.isOver && phase < phases.length * scenario.turns.length; phase++) {
      for (const seat of phases[first.phase].seats) {
        const all = (command: Command): Command[] => games.map(() => command);
        if (seat === player) yield all({ type: 'act', seat, id: 'minister_track' });
        const plans = games.map((state) =>
          (seat === player ? random : power).decide(scenario, viewSeat(scenario, state, seat), (channel, n) =>
            drawInt(state.seed, state.turn, channel, n),
          ),
        );
        const longest = Math.max(...plans.map((plan) => plan.length));
        for (let k = 0; k < longest; k++) yield plans.map((plan) => plan[k] ?? null);
        if (seat === player) {
          const { id, drafts } = tableOf(scenario, 'treaty');
          yield all({ type: 'offer', seat, table: id, exchange: 0, text: drafts[first.turn % drafts.length].text });
          const other = seatAwaited(first);
          if (other !== null) yield games.map((state) => power.answer?.(scenario, viewSeat(scenario, state, other), () => 0) ?? null);
        }
        yield all({ type: 'endTurn', seat });
      }
    }
  }

  it("20 changing only the type changes no visible value before Moscow's first type-dependent answer", () => {
    const seen = { together: 0, offersTogether: 0, parted: new Set<string>() };
    fc.assert(
      fc.property(anyScenario, seed, (scenario, s) => {
        const games = scenario.types.prior.map((_, type) => newGame(scenario, s, { type }));
        const views = (): Set<string> => new Set(games.map((state) => JSON.stringify(viewSeat(scenario, state, scenario.player))));
        expect(views().size).toBe(1);
        const feeds = games.map((state) => createEventFeed(scenario, state, scenario.player));
        for (const commands of inStep(scenario, games)) {
          const events: GameEvent[] = [];
          games.forEach((state, g) => {
            const command = commands[g];
            const happened: GameEvent[] = [];
            if (!command || applyInPlace(scenario, state, command, drawInt, happened) !== null) return;
            const { feed, told } = feedEvents(scenario, feeds[g], state, command, happened);
            feeds[g] = feed;
            events.push(...told);
          });
          if (views().size > 1) {
            const answer = events.find((e) => isMoscowsAnswer(scenario, e));
            expect(answer, `after ${JSON.stringify(commands)}`).toBeDefined();
            seen.parted.add(answer?.type ?? '');
            return;
          }
          seen.together++;
          if (commands[0]?.type === 'offer') seen.offersTogether++;
        }
      }),
      examples(90),
    );
    expect(seen.together).toBeGreaterThan(300);
    expect(seen.offersTogether).toBeGreaterThan(60);
    expect([...seen.parted]).toEqual(expect.arrayContaining(['moveAnnounced', 'textAnswered']));
  });
});
