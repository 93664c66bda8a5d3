// The model's invariants (its list of twenty), each under its own number and words, against the shipped scenarios: the zone of agreement.
// Where the rules in force read otherwise than that list, the name says so.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../src/engine/commands/apply';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import type { BargainingProblem } from '../../src/negotiation/model/bargaining-problem';
import { evaluateConditions, utilitiesOf } from '../../src/negotiation/model/measure';
import { createBargainingProblem } from '../../src/negotiation/model/table-problem';
import { createDecisionDiagram, type DecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { fullRequirements, hasMetRequirements } from '../../src/negotiation/search/requirements';
import { findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { findParetoFrontier } from '../../src/negotiation/solutions/pareto-frontier';
import { findZoneFrontier } from '../../src/negotiation/zone/frontier';
import { countZone, isZoneEmpty } from '../../src/negotiation/zone/zone';
import { type ExhaustiveResult, searchExhaustively } from '../support/exhaustive-search';
import { applyAll, initialState, randomState, treatyNegotiation, withValues } from '../support/game-states';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

const scenarios = disputeIds.map((id) => loadShipped(id));
const anyScenario = fc.constantFrom(...scenarios);
const seed = fc.string({ minLength: 1, maxLength: 8 });
const anyTurn = fc.nat({ max: 11 });
/** The same examples every time: several tests also ask whether they saw enough of what they are about. */
const examples = (numRuns: number) => ({ numRuns, seed: 1956 });

describe('15 and 16 the zone', () => {
  const starts = [
    [0, 'sincere'],
    [0, 'hedging'],
    [0, 'ritual'],
    [1, 'sincere'],
    [1, 'hedging'],
    [2, 'hedging'],
  ] as const;
  const seen: { bargain: BargainingProblem; layers: DecisionDiagram; swept: ExhaustiveResult }[] = [];
  beforeAll(() => {
    const moments = [
      ...starts.map(([i, type]) => ({
        scenario: scenarios[i],
        state: initialState(scenarios[i], { side_letter: 1, moscow_type: type }),
      })),
      ...scenarios.map((scenario) => ({ scenario, state: randomState(scenario, 'zone', 7) })),
    ];
    for (const { scenario, state } of moments) {
      for (const table of scenario.tables) {
        const bargain = createBargainingProblem(scenario, state, table);
        seen.push({ bargain, layers: createDecisionDiagram(bargain), swept: searchExhaustively(bargain) });
      }
    }
  });

  it('15 the Nash point is in the zone and on its Pareto frontier', () => {
    let points = 0;
    for (const { bargain, layers, swept } of seen) {
      const nash = findNashSolution(layers);
      expect(nash === null).toBe(swept.zone === 0);
      if (!nash) continue;
      const { number, utilities } = nash;
      expect(hasMetRequirements(bargain, fullRequirements(bargain), nash.text)).toBe(true);
      expect(swept.zoneFrontier).toContainEqual([number, ...utilities]);
      const [a, b] = bargain.parties.map((party) => party.reservation);
      const products = swept.zoneFrontier.map(([, x, y]) => (x - a) * (y - b));
      expect((utilities[0] - a) * (utilities[1] - b)).toBe(Math.max(...products));
      points++;
    }
    expect(points).toBeGreaterThanOrEqual(4);
  });

  it('15 the merge method and full enumeration give the same frontier', () => {
    for (const { layers, swept } of seen) {
      expect(findParetoFrontier(layers).map(({ number, utilities }) => [number, ...utilities])).toEqual(swept.frontier);
      expect(findZoneFrontier(layers).map(({ number, utilities }) => [number, ...utilities])).toEqual(swept.zoneFrontier);
    }
  });

  it('16 an empty zone has no text that both carry: enumeration finds none, and none where it is said to have some', () => {
    const empty = seen.filter(({ layers }) => isZoneEmpty(layers));
    expect(empty.length).toBeGreaterThanOrEqual(5);
    for (const { layers, swept } of seen) {
      expect(countZone(layers)).toBe(swept.zone);
      expect(isZoneEmpty(layers)).toBe(swept.zone === 0);
    }
  });

  it('16 leaders who meet over an empty zone sign nothing; what they do sign lies in the zone', () => {
    const outcomes = { signed: 0, failed: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(scenarios[0], scenarios[1]),
        seed,
        fc.nat({ max: 9 }),
        fc.constantFrom('sincere', 'hedging', 'ritual'),
        fc.record({
          trust_moscow: fc.integer({ min: 400, max: 900 }),
          moscow_tolerance: fc.integer({ min: 300, max: 800 }),
          side_letter: fc.nat({ max: 1 }),
          hardening: fc.nat({ max: 200 }),
          tension: fc.integer({ min: 200, max: 700 }),
        }),
        (scenario, s, turn, type, numbers) => {
          const moment = randomState(scenario, s, turn);
          const before = withValues(
            scenario,
            { ...moment, agreement: null, crisis: null },
            { ...numbers, moscow_type: type, talks: 'active', summit_block: -1, ukraine_stage: 0 },
          );
          // One step, the fast model of a session: what leaders would carry is looked for and signed at once.
          const desk: GameState = { ...withValues(scenario, before, { text: 1000, capital: 10 }), tables: 'fast' };
          const acts = ['summit', 'put_text'].map((id) => ({ type: 'act', seat: scenario.player, id }) as const);
          const met = applyAll(scenario, desk, acts);
          if (!met) throw new Error('The leaders could not meet.');
          const bargain = treatyNegotiation(scenario, met);
          const outcome = apply(scenario, met, { type: 'endTurn', seat: scenario.player });
          const signed = outcome.ok ? outcome.events.find((e) => e.type === 'textSigned') : undefined;
          if (isZoneEmpty(createDecisionDiagram(bargain))) expect(signed).toBeUndefined();
          if (signed?.type !== 'textSigned') {
            outcomes.failed++;
            return;
          }
          outcomes.signed++;
          const { closing } = scenario;
          const ids = new Map(closing?.issues.map((issue, i) => [issue.id, issue.options[signed.options[i]]]));
          const text = bargain.issues.map(({ id, options }) => options.indexOf(ids.get(id) ?? ''));
          expect(hasMetRequirements(bargain, fullRequirements(bargain), text)).toBe(true);
        },
      ),
      examples(120),
    );
    expect(outcomes.signed).toBeGreaterThan(10);
    expect(outcomes.failed).toBeGreaterThan(10);
  });
});

describe("18 Moscow's reservation value", () => {
  const pair = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })).map(([a, b]) => (a < b ? [a, b] : [b, a]));
  const reservation = (scenario: Scenario, state: GameState, values: Readonly<Record<string, number>>): number =>
    treatyNegotiation(scenario, state, values).parties[1].reservation;
  const anyMoment = fc.tuple(
    anyScenario,
    seed,
    anyTurn,
    fc.constantFrom('sincere', 'hedging', 'ritual'),
    fc.constantFrom('active', 'break', 'suspended', 'left'),
  );
  const momentOfAll = ([scenario, s, turn, type, talks]: readonly [Scenario, string, number, string, string]): GameState =>
    withValues(scenario, randomState(scenario, s, Math.min(turn, scenario.turns.length - 1)), { moscow_type: type, talks });

  it.each([
    ['trust_moscow', 'non-increasing in trust', -1],
    ['moscow_strain', 'non-increasing in strain', -1],
    ['tension', 'non-decreasing in tension', 1],
    ['hardening', 'non-decreasing in hardening', 1],
  ])('18 r_R and %s: it is %s', (id, _, sign) => {
    let moved = 0;
    fc.assert(
      fc.property(anyMoment, pair, (at, [low, high]) => {
        const state = momentOfAll(at);
        const most = id === 'hardening' ? 600 : 1000;
        const [less, more] = [low, high].map((x) => reservation(at[0], state, { [id]: Math.min(most, x) }));
        expect(sign * (more - less)).toBeGreaterThanOrEqual(0);
        if (more !== less) moved++;
      }),
      examples(60),
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('18 what a text loses Moscow is non-increasing in trust, and nothing else of the text moves with it', () => {
    let weighed = 0;
    fc.assert(
      fc.property(anyMoment, pair, fc.nat(), (at, [low, high], lot) => {
        const state = momentOfAll(at);
        const [less, more] = [low, high].map((x) => treatyNegotiation(at[0], state, { trust_moscow: x }));
        for (let k = 0; k < 40; k++) {
          const text = less.issues.map(({ options }, i) => Math.floor((lot % 9973) * 31 + k * (7 + i) + k * k) % options.length);
          const [before, now] = [utilitiesOf(less, text), utilitiesOf(more, text)];
          expect(now[1]).toBeGreaterThanOrEqual(before[1]);
          expect(now[0]).toBe(before[0]);
          expect(evaluateConditions(more, text)).toEqual(evaluateConditions(less, text));
          if (now[1] > before[1]) weighed++;
        }
      }),
      examples(40),
    );
    expect(weighed).toBeGreaterThan(100);
  });
});
