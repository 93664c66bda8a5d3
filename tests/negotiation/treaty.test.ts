// A treaty of ten issues and 968,704 legal texts: the reference prototype's counts, points, frontier and counter-offers, and the work they take.
import { describe, expect, it } from 'vitest';
import type { BargainingProblem, OptionSet } from '../../src/negotiation/model/bargaining-problem';
import { packageLabelOf } from '../../src/negotiation/model/package-number';
import { faultsOfProblem } from '../../src/negotiation/model/problem-faults';
import { createDecisionDiagram, type DecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { fullRequirements, type Requirements } from '../../src/negotiation/search/requirements';
import { findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { findBestPackage } from '../../src/negotiation/solutions/best-package';
import { findCounterOffer } from '../../src/negotiation/solutions/counter-offer';
import { findParetoFrontier } from '../../src/negotiation/solutions/pareto-frontier';
import { findZoneFrontier } from '../../src/negotiation/zone/frontier';
import { findSmallestOpenings } from '../../src/negotiation/zone/opening';
import { countLegalPackages, countZone, isZoneEmpty } from '../../src/negotiation/zone/zone';
import { countReads } from '../support/counted-reads';
import { readCounterOffers, readTreatyChanges, readTreatyStart, treatyStarts } from '../support/treaty-fixtures';

const withoutTransfer: OptionSet = { issue: 0, options: [0] };

describe.each(treatyStarts)('at the start of %s', (name) => {
  const { frontier, cases } = readTreatyStart(name);

  it.each(cases)("the zone is the prototype's (side letter: $sideLetter)", ({ bargain, expected }) => {
    expect(faultsOfProblem(bargain)).toEqual([]);
    const layers = createDecisionDiagram(bargain);
    const full = fullRequirements(bargain);
    const nash = findNashSolution(layers);
    expect({
      legal: countLegalPackages(layers),
      levelOne: countZone(layers, { ...full, conditions: [] }),
      zone: countZone(layers),
      territorial: countZone(layers, { ...full, barred: [withoutTransfer] }),
      reservations: full.floors,
      nash: nash && { label: packageLabelOf(bargain.issues, nash.text), utilities: nash.utilities },
    }).toEqual(expected);
    expect(isZoneEmpty(layers)).toBe(expected.zone === 0);
    if (nash) expect(findZoneFrontier(layers)).toContainEqual(nash);
  });

  it("the frontier is the prototype's, point by point", () => {
    const found = findParetoFrontier(createDecisionDiagram(cases[0].bargain));
    expect(found.map(({ number, utilities }) => [number, ...utilities])).toEqual(frontier);
  });
});

describe("the model's table of zones", () => {
  it.each([
    ['2012-abe-restart-S', 155, 143, 5333, 171, 880],
    ['2012-abe-restart-H', 155, 178, 287, 0, 14],
    ['2012-abe-restart-B', 155, 178, 0, 0, 0],
    ['2018-singapore-S', 127, 226, 1702, 7, 140],
    ['2018-singapore-H', 127, 309, 6, 0, 0],
    ['2018-singapore-B', 127, 309, 0, 0, 0],
    ['2022-sanctions-H', 113, 461, 0, 0, 0],
    ['2022-sanctions-B', 113, 461, 0, 0, 0],
  ])('%s', (name, ours, theirs, levelOne, without, withLetter) => {
    const [bare, lettered] = readTreatyStart(name).cases;
    const full = fullRequirements(bare.bargain);
    expect(full.floors).toEqual([ours, theirs]);
    expect(countZone(createDecisionDiagram(bare.bargain), { ...full, conditions: [] })).toBe(levelOne);
    expect([bare, lettered].map(({ bargain }) => countZone(createDecisionDiagram(bargain)))).toEqual([without, withLetter]);
  });

  it('has a frontier of 201 points at the 2012 start, type H', () => {
    expect(findParetoFrontier(createDecisionDiagram(readTreatyStart('2012-abe-restart-H').cases[0].bargain))).toHaveLength(201);
  });
});

describe('one change at a time, 2012 start, type H, side letter granted', () => {
  const changed = readTreatyChanges();

  it('trust widens the zone and tension narrows it', () => {
    expect(changed.map(({ bargain }) => countZone(createDecisionDiagram(bargain)))).toEqual([0, 14, 190, 578, 13, 10, 1, 0]);
    expect(changed.map(({ zone }) => zone)).toEqual([0, 14, 190, 578, 13, 10, 1, 0]);
  });

  it('the smallest rise of trust from 250 that opens it is found', () => {
    const candidates = changed.flatMap(({ change, bargain }) =>
      'tR' in change ? [{ change, size: Math.abs(change.tR - 250), bargain: () => bargain }] : [],
    );
    expect(findSmallestOpenings(candidates)).toEqual([{ change: { tR: 400 }, size: 150, count: 14 }]);
  });
});

describe('their counter-offers', () => {
  const sets = readCounterOffers();
  // Clauses the prototype's counterpart only ever demands, and what it believes the other side could bear.
  const barred: readonly OptionSet[] = [
    { issue: 3, options: [4] },
    { issue: 8, options: [3] },
    { issue: 4, options: [3] },
  ];
  const termsOf = ({ conditions }: BargainingProblem, aspiration: number | null): Requirements => ({
    floors: [-250, aspiration],
    conditions: conditions.map(({ id }) => id).filter((id) => id === 'duma' || id === 'side-letter'),
    barred,
  });

  it.each(sets)("are the prototype's: $scenario, type $type", ({ bargain, best, asks }) => {
    const layers = createDecisionDiagram(bargain);
    expect(findBestPackage(layers, 1, termsOf(bargain, null))?.utilities[1]).toBe(best);
    for (const { text, aspiration, answer, utilities } of asks) {
      const counter = findCounterOffer(layers, text, termsOf(bargain, aspiration));
      expect(counter && packageLabelOf(bargain.issues, counter.text)).toBe(answer);
      expect(counter?.utilities ?? null).toEqual(utilities);
    }
  });
});

describe('the work, in numbers read, beside a million texts', () => {
  const cases = treatyStarts.flatMap((name) =>
    readTreatyStart(name).cases.map(({ bargain }) => ({ bargain, diagram: createDecisionDiagram(bargain) })),
  );
  const texts = countLegalPackages(cases[0].diagram);
  const reads = <T extends object>(given: T, work: (given: T) => unknown): number => {
    const { counted, reads } = countReads(given);
    work(counted);
    return reads();
  };
  const most = (counts: readonly number[]): number => Math.max(...counts);

  it('to lay it out: one for every twenty texts', () => {
    expect(most(cases.map(({ bargain }) => reads(bargain, createDecisionDiagram)))).toBeLessThan(texts / 20);
  });

  it('to find empty or not: one for every ten', () => {
    expect(most(cases.map(({ diagram }) => reads(diagram, (given) => isZoneEmpty(given))))).toBeLessThan(texts / 10);
  });

  it('to find the frontier: one for every sixty, and few pairs to carry along', () => {
    expect(most(cases.map(({ diagram }) => reads(diagram, findParetoFrontier)))).toBeLessThan(texts / 60);
    expect(most(cases.map(({ diagram }) => findParetoFrontier(diagram).length))).toBeLessThan(300);
  });

  it('to answer a text: one for every five', () => {
    const answer = (given: DecisionDiagram): unknown =>
      findCounterOffer(given, [2, 3, 2, 1, 1, 1, 1, 1, 0, 0], { floors: [-250, 400], conditions: ['duma'] });
    expect(most(cases.map(({ diagram }) => reads(diagram, answer)))).toBeLessThan(texts / 5);
  });
});
