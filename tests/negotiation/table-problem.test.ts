// The treaty table of the shipped scenarios at version 1's starts: the reference prototype's zones, points and frontier, by way of the YAML.
import { describe, expect, it } from 'vitest';
import { candidateChanges, smallestOpeningChanges } from '../../src/analysis/negotiation/state-change';
import { studyOffer, studyTable } from '../../src/analysis/negotiation/study';
import { parseOffer } from '../../src/cli/report/table-report';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { viewWhenAsked } from '../../src/engine/visibility/seat-view';
import type { BargainingProblem } from '../../src/negotiation/model/bargaining-problem';
import { evaluateConditions, utilitiesOf } from '../../src/negotiation/model/measure';
import { packageLabelOf } from '../../src/negotiation/model/package-number';
import { faultsOfProblem } from '../../src/negotiation/model/problem-faults';
import {
  createBargainingProblem,
  estimateBargainingProblem,
  estimateFacts,
  slotsReadByTable,
  tableSituationOf,
} from '../../src/negotiation/model/table-problem';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { fullRequirements } from '../../src/negotiation/search/requirements';
import { findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { findParetoFrontier } from '../../src/negotiation/solutions/pareto-frontier';
import { countLegalPackages, countZone } from '../../src/negotiation/zone/zone';
import { frozenHashes, loadFrozen } from '../support/frozen-scenarios';
import { readTreatyChanges, readTreatyStart, treatyStarts } from '../support/treaty-fixtures';

const scenarios = new Map<string, Scenario>(Object.keys(frozenHashes).map((id) => [id, loadFrozen(id)]));
const types: Readonly<Record<string, string>> = { S: 'sincere', H: 'hedging', B: 'ritual' };

function scenarioOf(id: string): Scenario {
  const scenario = scenarios.get(id);
  if (!scenario) throw new Error(id);
  return scenario;
}

function treatyOf(scenario: Scenario) {
  const table = scenario.tables.find(({ id }) => id === 'treaty');
  if (!table) throw new Error('no treaty');
  return table;
}

/** The start values as written, before openings and the first news, with some set otherwise. */
function startOf(scenario: Scenario, changes: Readonly<Record<string, number | string>>): GameState {
  const state = newGame(scenario, 'x');
  state.values = scenario.variables.map(({ id, start, states }) => {
    const value = changes[id] ?? start;
    return typeof value === 'number' ? value : states.indexOf(value);
  });
  return state;
}

/** The names of the scenario files for the reference prototype's. */
function atStart(name: string, changes: Readonly<Record<string, number>> = {}): BargainingProblem {
  const scenario = scenarioOf(name.slice(0, -2));
  const state = startOf(scenario, { moscow_type: types[name.slice(-1)], ...changes });
  return createBargainingProblem(scenario, state, treatyOf(scenario));
}

describe.each(treatyStarts)('the treaty at the start of %s', (name) => {
  const { frontier, cases } = readTreatyStart(name);

  it.each(cases)("has the prototype's zone and points (side letter: $sideLetter)", ({ sideLetter, expected }) => {
    const bargain = atStart(name, { side_letter: sideLetter ? 1 : 0 });
    expect(faultsOfProblem(bargain)).toEqual([]);
    const layers = createDecisionDiagram(bargain);
    const nash = findNashSolution(layers);
    const full = fullRequirements(bargain);
    // The side letter is a condition here and no rule: the legal texts are the same with and without it.
    expect({
      legal: countLegalPackages(layers),
      levelOne: countZone(layers, { ...full, conditions: [] }),
      zone: countZone(layers),
      reservations: full.floors,
      nash: nash && { label: packageLabelOf(bargain.issues, nash.text).toUpperCase(), utilities: nash.utilities },
    }).toEqual({
      legal: expected.legal,
      levelOne: expected.levelOne,
      zone: expected.zone,
      reservations: expected.reservations,
      nash: expected.nash,
    });
  });

  it("has the prototype's frontier and is worth the same to everyone, text by text", () => {
    const bargain = atStart(name);
    const { bargain: reference } = cases[0];
    expect(findParetoFrontier(createDecisionDiagram(bargain)).map(({ number, utilities }) => [number, ...utilities])).toEqual(frontier);
    for (let n = 0; n < 3_000; n++) {
      const text = bargain.issues.map(({ options }, i) => Math.floor(n * 7919 * (i + 3) + n / (i + 1)) % options.length);
      expect(utilitiesOf(bargain, text)).toEqual(utilitiesOf(reference, text));
      const spare = (of: BargainingProblem) =>
        evaluateConditions(of, text).flatMap((c) => (c.id === 'side_letter' || c.id === 'side-letter' ? [] : [c.value - c.atLeast]));
      expect(spare(bargain)).toEqual(spare(reference));
    }
  });
});

describe('one change at a time, 2012 start, type H, side letter granted', () => {
  const ids: Readonly<Record<string, string>> = { tR: 'trust_moscow', ten: 'tension' };
  it.each(readTreatyChanges())('$change: $zone', ({ change, zone }) => {
    const [[key, value]] = Object.entries(change);
    expect(countZone(createDecisionDiagram(atStart('2012-abe-restart-H', { side_letter: 1, [ids[key]]: value })))).toBe(zone);
  });
});

describe('what stands beside the bargain', () => {
  const scenario = scenarioOf('2018-singapore');
  const table = treatyOf(scenario);

  it('hope lowers what walking away feels like, and only that', () => {
    const state = startOf(scenario, { moscow_type: 'ritual' });
    expect(tableSituationOf(scenario, state, table)).toMatchObject({
      isOpen: true,
      mayBeSigned: false,
      perceivedReservations: [127 - 155, 309],
    });
    expect(tableSituationOf(scenario, startOf(scenario, { talks: 'suspended' }), table).isOpen).toBe(false);
  });

  it('leaders must meet, over a text that is drafted, before leaders can sign', () => {
    const state = startOf(scenario, { text: 400 });
    expect(tableSituationOf(scenario, state, table).mayBeSigned).toBe(false);
    state.acts = [[scenario.actions.findIndex(({ id }) => id === 'summit')]];
    expect(tableSituationOf(scenario, state, table).mayBeSigned).toBe(true);
  });

  it('says which variables it reads', () => {
    const read = slotsReadByTable(table).map((slot) => scenario.variables[slot].id);
    expect(read).toEqual(expect.arrayContaining(['trust_moscow', 'tension', 'side_letter', 'diet_support', 'moscow_type', 'claim']));
    expect(read).not.toContain('approval');
  });
});

describe("what Tokyo can know of Moscow's side", () => {
  const scenario = scenarioOf('2012-abe-restart');
  const table = treatyOf(scenario);
  const seat = scenario.player;
  const slotOf = (id: string): number => scenario.variables.findIndex((v) => v.id === id);

  it('does not change with what Tokyo cannot see', () => {
    const state = newGame(scenario, 'x', { type: 0 });
    const other = newGame(scenario, 'x', { type: 2 });
    other.values[slotOf('hardening')] = 300;
    other.values[slotOf('moscow_tolerance')] += state.values[slotOf('moscow_tolerance')] % 200 < 199 ? 1 : -1;
    for (const type of [0, 1, 2])
      expect(estimateBargainingProblem(scenario, viewWhenAsked(scenario, other, seat), table, type)).toEqual(
        estimateBargainingProblem(scenario, viewWhenAsked(scenario, state, seat), table, type),
      );
    expect(createBargainingProblem(scenario, other, table)).not.toEqual(createBargainingProblem(scenario, state, table));
  });

  it('has the middle of a band, the published start of a secret, the assumed type', () => {
    const state = startOf(scenario, { moscow_type: 'ritual', hardening: 77, moscow_tolerance: 430 });
    const { values } = estimateFacts(scenario, viewWhenAsked(scenario, state, seat), 1);
    expect(['moscow_tolerance', 'hardening', 'moscow_type', 'tension'].map((id) => values[slotOf(id)])).toEqual([500, 0, 1, 300]);
  });

  it("Tokyo's own side is exact", () => {
    const state = startOf(scenario, { moscow_type: 'ritual' });
    const seen = estimateBargainingProblem(scenario, viewWhenAsked(scenario, state, seat), table, 0);
    const truth = createBargainingProblem(scenario, state, table);
    expect(seen.utilities[0]).toEqual(truth.utilities[0]);
    expect(seen.parties[0]).toEqual(truth.parties[0]);
    expect(seen.conditions[0]).toEqual(truth.conditions[0]);
  });
});

describe('what would open an empty zone', () => {
  const scenario = scenarioOf('2012-abe-restart');
  const table = treatyOf(scenario);
  const changesAt = (changes: Readonly<Record<string, number | string>>) =>
    smallestOpeningChanges(scenario, startOf(scenario, changes), table).map(({ change, size, count }) => ({
      id: scenario.variables[change.slot].id,
      to: change.to,
      size,
      count,
    }));

  it('at the 2012 start, type H, among others a side letter', () => {
    expect(changesAt({ moscow_type: 'hedging' })).toContainEqual({ id: 'side_letter', to: 1, size: 1, count: 14 });
  });

  it('never the hidden type, nor anything that ends the talks', () => {
    const tried = candidateChanges(scenario, startOf(scenario, { moscow_type: 'hedging' }), table).map(
      ({ change }) => scenario.variables[change.slot].id,
    );
    expect(tried).toContain('trust_moscow');
    expect(tried).not.toContain('moscow_type');
    expect(tried).not.toContain('talks');
  });

  it('nothing single, where two things are missing', () => {
    const at2022 = scenarioOf('2022-sanctions');
    expect(smallestOpeningChanges(at2022, startOf(at2022, { moscow_type: 'ritual' }), treatyOf(at2022))).toEqual([]);
  });
});

describe('the small tables of 2022', () => {
  const scenario = scenarioOf('2022-sanctions');
  const tableOf = (id: string) => scenario.tables.find((table) => table.id === id) ?? treatyOf(scenario);
  const study = (id: string, changes: Readonly<Record<string, number>>) => studyTable(scenario, startOf(scenario, changes), tableOf(id));
  const war = { ukraine_stage: 4, tension: 900, trust_moscow: 330, sanctions: 4, moscow_strain: 580 };

  it('stay open without leaders when the treaty table closes', () => {
    const state = startOf(scenario, { ...war, talks: 'suspended' });
    expect(scenario.tables.map(({ id }) => id)).toEqual(['treaty', 'boats_and_graves', 'common_line']);
    expect(scenario.tables.map((table) => tableSituationOf(scenario, state, table).isOpen)).toEqual([false, true, true]);
    expect(scenario.tables.map((table) => tableSituationOf(scenario, state, table).mayBeSigned)).toEqual([false, true, true]);
  });

  it('boats and graves can be settled before the sanctions, hardly in the first weeks, not under the full line', () => {
    expect(study('boats_and_graves', {}).zone).toBe(8);
    expect(study('boats_and_graves', war).zone).toBe(2);
    expect(study('boats_and_graves', { ...war, sanctions: 7, trust_moscow: 250 }).zone).toBe(0);
  });

  it('the line that was found lies in the zone; leaving Sakhalin at once and waiting for spring do not', () => {
    const { bargain, zone, nash } = study('common_line', war);
    expect(zone).toBe(9);
    expect(nash && packageLabelOf(bargain.issues, nash.text)).toBe('gas same_day stay_quietly join_excepted');
    const offer = (said: string) => {
      const { worth, isRatifiable } = studyOffer(bargain, parseOffer(tableOf('common_line'), said));
      return [isRatifiable, ...worth.map(({ gain }) => gain >= 0)];
    };
    expect(offer('energy=gas timing=same_day')).toEqual([true, true, true]);
    expect(offer('energy=gas timing=same_day sakhalin=leave')).toEqual([true, false, true]);
    expect(offer('energy=gas timing=season')).toEqual([true, true, false]);
  });
});
