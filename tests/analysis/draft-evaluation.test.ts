// The evaluation of a draft: the same numbers as the bargaining problem the seat can see, intervals that hold the truth, nothing it cannot see.
import { describe, expect, it } from 'vitest';
import { evaluateDraft } from '../../src/analysis/negotiation/draft-evaluation';
import { plotOf, plotPositionOf } from '../../src/analysis/negotiation/plot';
import { tableKnowledgeOf } from '../../src/analysis/negotiation/table-knowledge';
import { measureText } from '../../src/analysis/negotiation/threshold-measure';
import { drawInt } from '../../src/engine/model/rng';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { viewWhenAsked } from '../../src/engine/visibility/seat-view';
import { brokenRules } from '../../src/negotiation/model/legality';
import { evaluateConditions, utilitiesOf } from '../../src/negotiation/model/measure';
import { createBargainingProblem, tableSituationOf } from '../../src/negotiation/model/table-problem';
import { fullRequirements, hasMetRequirements } from '../../src/negotiation/search/requirements';
import { countReads } from '../support/counted-reads';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

const draw = (channel: string, n: number): number => drawInt('outlook', 0, channel, n);

/** Any state at all: every variable anywhere in its range; what nobody at the table may guess at stays at its start where asked. */
function anyState(scenario: Scenario, n: number, keepsUnseen: number | null): GameState {
  const state = newGame(scenario, `any-${n}`);
  scenario.variables.forEach(({ id, min, max, start, states, visibility }, slot) => {
    const top = states.length > 0 ? states.length - 1 : Math.min(max, 2000);
    const bottom = Math.max(min, -2000);
    const isUnseen = keepsUnseen !== null && visibility[keepsUnseen] === 0 && slot !== scenario.slots.type;
    state.values[slot] = isUnseen ? start : bottom + draw(`${n}:${id}`, top - bottom + 1);
  });
  return state;
}

function anyText(scenario: Scenario, table: number, n: number): number[] {
  return scenario.tables[table].issues.map(({ id, options }) => draw(`text:${n}:${id}`, options.length));
}

/** A legal text near a random one: clauses are put to their first harmless option. */
function legalText(scenario: Scenario, table: number, n: number): number[] {
  const bargain = createBargainingProblem(scenario, newGame(scenario, 'x'), scenario.tables[table]);
  for (let k = 0; ; k++) {
    const text = anyText(scenario, table, n * 1000 + k);
    if (brokenRules(bargain, text).length === 0) return text;
  }
}

const holds = (band: { low: number; high: number }, value: number): boolean => band.low <= value && value <= band.high;

describe.each(disputeIds)('at the tables of %s', (id) => {
  const scenario = loadShipped(id);
  const tables = scenario.tables.map((table, index) => ({ name: table.id, table, index }));

  it.each(tables)('$name: bands hold the truth, and what is seen is exact, for either side', ({ table, index }) => {
    for (const seat of table.between) {
      for (let n = 0; n < 60; n++) {
        const state = anyState(scenario, n, seat);
        const outlook = tableKnowledgeOf(scenario, viewWhenAsked(scenario, state, seat), index);
        const truth = createBargainingProblem(scenario, state, table);
        const { perceivedReservations } = tableSituationOf(scenario, state, table);
        const type = scenario.slots.type < 0 ? null : state.values[scenario.slots.type];
        const at = outlook.cases.findIndex((of) => of.type === null || of.type === type);
        if (at < 0) continue;
        const text = legalText(scenario, index, n);
        const judgement = evaluateDraft(outlook, text);
        const [own, other] = [outlook.own, outlook.other].map((party) => utilitiesOf(truth, text)[party]);
        expect(holds(judgement.own.value, own)).toBe(true);
        expect(holds(judgement.own.spare, own - truth.parties[outlook.own].reservation)).toBe(true);
        expect(holds(judgement.perceived.spare, own - perceivedReservations[outlook.own])).toBe(true);
        expect(holds(outlook.walkAway.felt, perceivedReservations[outlook.own])).toBe(true);
        expect(holds(judgement.other[at].value, other)).toBe(true);
        expect(holds(judgement.other[at].spare, other - truth.parties[outlook.other].reservation)).toBe(true);
        expect(holds(outlook.cases[at].walkAway, truth.parties[outlook.other].reservation)).toBe(true);
        evaluateConditions(truth, text).forEach(({ value, atLeast }, i) => {
          expect(holds(judgement.conditions[i].value, value)).toBe(true);
          expect(holds(judgement.conditions[i].spare, value - atLeast)).toBe(true);
        });
        const isIn = hasMetRequirements(truth, fullRequirements(truth), text);
        expect(judgement.other[at].inZone).not.toBe(isIn ? 'no' : 'yes');
        if (seat === scenario.player) {
          expect(judgement.own.value).toEqual({ low: own, high: own });
          expect(judgement.own.terms.reduce((sum, { points }) => sum + points.low, 0)).toBe(own);
        }
      }
    }
  });

  it.each(tables)('$name: what a seat cannot see changes nothing it is told', ({ table, index }) => {
    for (const seat of table.between) {
      for (let n = 0; n < 20; n++) {
        const state = anyState(scenario, n, null);
        const swapped = { ...state, values: state.values.slice() };
        scenario.variables.forEach(({ visibility, min, max, states }, slot) => {
          if (visibility[seat] === 0)
            swapped.values[slot] = draw(`swap:${n}:${slot}`, states.length || Math.min(max, 2000) - min + 1) + min;
          if (visibility[seat] > 1 && min >= 0) {
            const floor = state.values[slot] - (state.values[slot] % visibility[seat]);
            swapped.values[slot] = Math.min(max, floor + draw(`swap:${n}:${slot}`, visibility[seat]));
          }
        });
        const outlook = tableKnowledgeOf(scenario, viewWhenAsked(scenario, state, seat), index);
        const other = tableKnowledgeOf(scenario, viewWhenAsked(scenario, swapped, seat), index);
        const text = legalText(scenario, index, n);
        expect(other).toEqual(outlook);
        expect(evaluateDraft(other, text)).toEqual(evaluateDraft(outlook, text));
      }
    }
  });

  it.each(tables)('$name: the points of the picture are worth what the bargain of their type says', ({ table, index }) => {
    const view = viewWhenAsked(scenario, newGame(scenario, 'plot'), scenario.player);
    const outlook = tableKnowledgeOf(scenario, view, index);
    const plot = plotOf(outlook);
    plot.cases.forEach(({ frontier, nash }, at) => {
      const { bargain } = outlook.cases[at];
      expect(frontier.length).toBeGreaterThan(1);
      for (const { text, own, other } of [...frontier, ...(nash ? [nash] : [])]) {
        expect(utilitiesOf(bargain, text)).toEqual([own, other]);
        expect(text.some((option, issue) => table.issues[issue].demandOnly.includes(option))).toBe(false);
        const placed = plotPositionOf(outlook, text);
        expect(placed.own).toEqual({ low: own, high: own });
        expect(holds(placed.other[at], other)).toBe(true);
        expect(holds(plot.ownAxis, own) && holds(plot.otherAxis, other)).toBe(true);
      }
      if (nash) expect(hasMetRequirements(bargain, fullRequirements(bargain), nash.text)).toBe(true);
    });
    expect(frontierFalls(plot.cases[0].frontier)).toBe(true);
  });
});

const frontierFalls = (points: readonly { own: number; other: number }[]): boolean =>
  points.every(({ own, other }, i) => i === 0 || (own > points[i - 1].own && other < points[i - 1].other));

describe('a treaty draft in the autumn of 2018', () => {
  const scenario = loadShipped('2018-singapore');
  const table = scenario.tables[0];
  const start = newGame(scenario, 'x', { type: 1 });
  start.values = scenario.variables.map(({ start: value }) => value);
  const outlook = tableKnowledgeOf(scenario, viewWhenAsked(scenario, start, scenario.player), 0);
  const text = (said: Readonly<Record<string, string>>): number[] =>
    table.issues.map(({ id, defaultOption, options }) => (said[id] === undefined ? defaultOption : options.indexOf(said[id])));
  const two = { scope: 's1', title: 'v2', time: 't1', bases: 'b1', war_outcome: 'w2' };
  const issueOf = (id: string): number => table.issues.findIndex((issue) => issue.id === id);
  const conditionOf = (said: Readonly<Record<string, string>>, id: string) => {
    const found = evaluateDraft(outlook, text(said)).conditions.find((condition) => condition.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it('a first draft is unfinished until the political clauses are chosen', () => {
    const judgement = evaluateDraft(outlook, text({}));
    expect(judgement.open).toEqual([...table.front]);
    expect(judgement.broken).toEqual([]);
    expect(judgement.isLegal).toBe(false);
  });

  it('a rule that is broken is named with its clauses', () => {
    const { broken, isLegal, other } = evaluateDraft(outlook, text({ ...two, scope: 's3' }));
    expect(isLegal).toBe(false);
    expect(broken).toEqual([{ id: 'wording_of_1956_for_the_pair', key: 'table.treaty.rule.wording_of_1956_for_the_pair', issues: [0, 1] }]);
    expect(other.map(({ inZone }) => inZone)).toEqual(['no', 'no', 'no']);
  });

  it('says what the Diet lacks and which clause would mend most', () => {
    const diet = conditionOf(two, 'diet');
    expect(diet.verdict).toBe('no');
    expect(diet.spare).toEqual({ low: diet.value.low - 500, high: diet.value.low - 500 });
    expect(diet.byIssue[0]).toMatchObject({ issue: issueOf('scope'), best: table.issues[0].options.indexOf('s2') });
    const outcome = diet.terms.find(({ issues }) => issues.includes(issueOf('war_outcome')));
    expect(outcome).toMatchObject({ key: 'table.treaty.measure.diet.term.5', points: { low: -60, high: -60 } });
    const mended = conditionOf({ ...two, scope: 's2' }, 'diet');
    expect(mended.value.low - diet.value.low).toBe(diet.byIssue[0].gain);
  });

  it("Moscow's home front is a band as wide as what Tokyo sees of it, its least a guess", () => {
    const duma = conditionOf(two, 'duma');
    expect(duma.value.high - duma.value.low).toBe(199);
    expect(duma.guesses).toEqual([]);
    expect(measureText(outlook.otherMeasure.measure, text(two)).byCase).toHaveLength(3);
    const { otherContributions, other } = evaluateDraft(outlook, text(two));
    expect(otherContributions.guesses.map((slot) => scenario.variables[slot].id)).toEqual(['hardening']);
    expect(other.map(({ weight }) => weight)).toEqual([...scenario.types.prior]);
    expect(other[0].value.low).toBeGreaterThan(other[2].value.low);
  });

  it('hope makes leaving feel like less, and only feel', () => {
    const { own, perceived } = evaluateDraft(outlook, text(two));
    expect(perceived.spare.low - own.spare.low).toBe(155);
    expect(outlook.walkAway).toEqual({ value: { low: 127, high: 127 }, felt: { low: -28, high: -28 } });
  });

  it('is little enough work to be asked at every stroke', () => {
    const reads = Array.from({ length: 200 }, (_, n) => {
      const { counted, reads } = countReads(outlook);
      evaluateDraft(counted, anyText(scenario, 0, n));
      return reads();
    });
    // A few for each term of each measure, and for each option that could stand in its place.
    expect(Math.max(...reads)).toBeLessThan(15_000);
  });
});
