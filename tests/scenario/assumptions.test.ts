// The register of assumptions: every number has an address, a reason and its places, and can be changed by its address.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectScenarioFiles, findScenarioFile } from '../../src/cli/sources/scenario-files';
import {
  type CoefficientRegister,
  coefficientAt,
  quarterStep,
  type ReactionTable,
  setCoefficient,
} from '../../src/engine/model/coefficient';
import type { Scenario } from '../../src/engine/model/scenario';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem, type Problem } from '../../src/scenario/problem/problem';
import { disputeIds } from '../support/shipped-scenarios';
import { change, entry, smallFiles } from './small-scenario';

function load(id: string): { scenario: Scenario; register: CoefficientRegister; problems: readonly Problem[] } {
  const { files, entry } = collectScenarioFiles(findScenarioFile(id));
  const loaded = loadScenario(files, entry, { withRegister: true });
  if (!loaded.ok || !loaded.register) throw new Error(`${id} does not compile`);
  return { scenario: loaded.scenario, register: loaded.register, problems: loaded.problems };
}

function valueAt(scenario: Scenario, place: string): unknown {
  return place.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], scenario);
}

describe.each(disputeIds)('the register of %s', (id) => {
  const { scenario, register, problems } = load(id);

  it('has a reason for every number, a source for what is argued, a figure for what is called measured', () => {
    expect(problems.map(formatProblem)).toEqual([]);
    for (const { at, basis, why, sources, figure, locator } of register.justifications) {
      expect(why.length, at).toBeGreaterThan(0);
      if (basis !== 'design') expect(sources.length, at).toBeGreaterThan(0);
      if (basis === 'measured') expect(`${figure} ${locator}`, at).not.toContain('undefined');
    }
  });

  it('finds every number where the rules have it', () => {
    expect(register.coefficients.length).toBeGreaterThan(1_500);
    for (const { address, value, paths } of register.coefficients) {
      for (const place of paths) {
        const isNegated = place.startsWith('-');
        expect(valueAt(scenario, isNegated ? place.slice(1) : place), address).toBe(isNegated ? 0 - value : value);
      }
    }
  });

  it('has a sentence of its own for each of the thirty numbers that outcomes react to most', () => {
    const { reactions }: ReactionTable = JSON.parse(readFileSync(`scenarios/${id}/reactions.json`, 'utf8'));
    expect(reactions).toHaveLength(30);
    for (const { address } of reactions) {
      const one = coefficientAt(register, address);
      expect(one && register.justifications[one.justification].at, address).toBe(address);
    }
  });

  it('gives every address once', () => {
    const addresses = register.coefficients.map((c) => c.address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('changing a number by its address', () => {
  const { scenario, register } = load('2018-singapore');

  it('changes the effect, wherever it stands, and nothing else', () => {
    const changed = setCoefficient(scenario, register, 'action.summit.effects.0.trust_moscow', 26);
    const summit = changed.actions.findIndex((a) => a.id === 'summit');
    const trust = changed.variables.findIndex((v) => v.id === 'trust_moscow');
    expect(changed.actions[summit].effects[0].add.find(([slot]) => slot === trust)?.[1]).toBe(26);
    expect(scenario.actions[summit].effects[0].add.find(([slot]) => slot === trust)?.[1]).toBe(35);
    expect(changed.rulesHash).not.toBe(scenario.rulesHash);
    const back = setCoefficient(changed, register, 'action.summit.effects.0.trust_moscow', 35);
    expect({ ...back, rulesHash: '' }).toEqual({ ...scenario, rulesHash: '' });
  });

  it('reaches a number in a formula at every place that uses it, as writing it in the file does', () => {
    const address = 'formula.hope_counted.0';
    expect(coefficientAt(register, address)?.value).toBe(250);
    expect(coefficientAt(register, address)?.paths.length).toBeGreaterThan(1);
    const { files, entry } = collectScenarioFiles(findScenarioFile('2018-singapore'));
    const edited = files.map((file) => ({ ...file, text: file.text.replace('"max(250, hope)"', '"max(190, hope)"') }));
    const written = loadScenario(edited, entry);
    const set = setCoefficient(scenario, register, address, 190);
    expect(written.ok && { ...written.scenario, rulesHash: '' }).toEqual({ ...set, rulesHash: '' });
  });

  it('keeps a start in its range and a prior whole', () => {
    const start = setCoefficient(scenario, register, 'gauge.hope.start', 5_000);
    expect(start.variables.find((v) => v.id === 'hope')?.start).toBe(1_000);
    const prior = setCoefficient(scenario, register, 'types.prior.0', 300).types.prior;
    expect(prior[0]).toBe(300);
    expect(prior.reduce((sum, p) => sum + p, 0)).toBe(1_000);
  });

  it('refuses an address that is none', () => {
    expect(() => setCoefficient(scenario, register, 'action.sumit.cost', 1)).toThrow('action.sumit.cost');
  });

  it.each([
    [2, 1],
    [10, 3],
    [-40, 10],
    [620, 155],
  ])('a quarter of %i is a step of %i', (value, step) => {
    expect(quarterStep(value)).toBe(step);
  });
});

describe('what counts as a number somebody chose', () => {
  it('is a size: not a name, a date, a unit, nor nought and one', () => {
    const written = 'min(5, need / 100) - 7 + (turn == 2 ? 3 : 0) + (reservoir > 400 && month(7) ? 1000 - trust : 0)';
    const files = change(smallFiles(), entry, 'min(5, need / 100)', written);
    const loaded = loadScenario(files, entry, { withRegister: true });
    const list = loaded.ok ? (loaded.register?.coefficients ?? []) : [];
    const found = list.filter((c) => c.address.startsWith('action.visit.effects.1.'));
    expect(found.map((c) => `${c.address} ${c.value}`)).toEqual([
      'action.visit.effects.1.when.0 200',
      'action.visit.effects.1.trust.0 5',
      'action.visit.effects.1.trust.2 7',
      'action.visit.effects.1.trust.4 3',
      'action.visit.effects.1.trust.6 400',
    ]);
  });
});
