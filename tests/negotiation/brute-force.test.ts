// Every answer about a bargaining problem is the one that valuing each package gives, whatever the problem's shape.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapPair } from '../../src/engine/model/list-access';
import { brokenRules, isLegal } from '../../src/negotiation/model/legality';
import { countPackages, packageAt, packageNumberOf } from '../../src/negotiation/model/package-number';
import { faultsOfProblem } from '../../src/negotiation/model/problem-faults';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { fullRequirements, type Requirements } from '../../src/negotiation/search/requirements';
import { findKalaiSmorodinskySolution, findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { findBestPackage, findMaxJointGain } from '../../src/negotiation/solutions/best-package';
import { findCounterOffer } from '../../src/negotiation/solutions/counter-offer';
import { findParetoFrontier } from '../../src/negotiation/solutions/pareto-frontier';
import { findZoneFrontier } from '../../src/negotiation/zone/frontier';
import { findSmallestOpenings } from '../../src/negotiation/zone/opening';
import { countLegalPackages, countZone, isZoneEmpty, zoneMembers } from '../../src/negotiation/zone/zone';
import { bestBy, counterOf, everyPackage, frontierOf, kalaiSmorodinskyOf, nashOf } from './brute-force';
import { randomNegotiation, randomPackage, shapes } from './random-negotiation';

const anything: Requirements = { floors: [null, null], conditions: [] };

describe.each(shapes)('a bargain of $name', (shape) => {
  const runs = { numRuns: 80 };
  const bargains = randomNegotiation(shape);

  it('is well formed, and its packages are numbered one by one', () => {
    fc.assert(
      fc.property(bargains, fc.nat(), (bargain, seed) => {
        expect(faultsOfProblem(bargain)).toEqual([]);
        const number = seed % countPackages(bargain.issues);
        const text = packageAt(bargain.issues, number);
        expect(packageNumberOf(bargain.issues, text)).toBe(number);
        expect(isLegal(bargain, text)).toBe(brokenRules(bargain, text).length === 0);
      }),
      runs,
    );
  });

  it('has the zone and the frontiers that brute force finds', () => {
    fc.assert(
      fc.property(bargains, (bargain) => {
        const layers = createDecisionDiagram(bargain);
        const legal = everyPackage(bargain, anything);
        const zone = everyPackage(bargain, fullRequirements(bargain));
        expect(countLegalPackages(layers)).toBe(legal.length);
        expect(countZone(layers)).toBe(zone.length);
        expect(isZoneEmpty(layers)).toBe(zone.length === 0);
        expect([...zoneMembers(layers)].sort((a, b) => a - b)).toEqual(zone.map((entry) => entry.number));
        expect(findParetoFrontier(layers)).toEqual(frontierOf(legal));
        expect(findZoneFrontier(layers)).toEqual(frontierOf(zone));
        expect(findZoneFrontier(layers, anything)).toEqual(frontierOf(legal));
      }),
      runs,
    );
  });

  it('has the points that brute force finds, the Nash point on the frontier of the zone', () => {
    fc.assert(
      fc.property(bargains, (bargain) => {
        const layers = createDecisionDiagram(bargain);
        const zone = everyPackage(bargain, fullRequirements(bargain));
        const floors = [bargain.parties[0].reservation, bargain.parties[1].reservation] as const;
        const nash = findNashSolution(layers);
        expect(nash).toEqual(nashOf(zone, floors));
        expect(findKalaiSmorodinskySolution(layers)).toEqual(kalaiSmorodinskyOf(zone, floors));
        expect(findMaxJointGain(layers)).toEqual(bestBy(zone, ({ utilities: [a, b] }) => [a + b]));
        expect(findBestPackage(layers, 0)).toEqual(bestBy(zone, ({ utilities: [a, b] }) => [a, b]));
        expect(findBestPackage(layers, 1)).toEqual(bestBy(zone, ({ utilities: [a, b] }) => [b, a]));
        if (nash) expect(frontierOf(zone).map((entry) => entry.utilities)).toContainEqual(nash.utilities);
      }),
      runs,
    );
  });

  it('has the counter-offers that brute force finds, under terms of one party and with options barred', () => {
    const cases = bargains.chain((bargain) => {
      const issue = fc.nat({ max: bargain.issues.length - 1 });
      return fc.record({
        bargain: fc.constant(bargain),
        text: randomPackage(bargain),
        aspiration: fc.integer({ min: -shape.points, max: 4 * shape.points }),
        mostChanges: fc.integer({ min: 1, max: bargain.issues.length }),
        kindTo: fc.constantFrom(0 as const, 1 as const),
        barred: fc.array(
          issue.map((at) => ({ issue: at, options: [0] })),
          { maxLength: 1 },
        ),
      });
    });
    fc.assert(
      fc.property(cases, ({ bargain, text, aspiration, mostChanges: maxChanges, kindTo: favouredParty, barred }) => {
        const terms: Requirements = { floors: [null, aspiration], conditions: bargain.conditions.slice(0, 1).map(({ id }) => id), barred };
        const layers = createDecisionDiagram(bargain);
        const open = everyPackage(bargain, terms);
        const counter = counterOf(open, text, favouredParty, maxChanges);
        const changed = counter?.text.flatMap((option, i) => (option === text[i] ? [] : [i]));
        expect(findCounterOffer(layers, text, terms, { favouredParty, maxChanges })).toEqual(counter && { ...counter, changed });
        expect(countZone(layers, terms)).toBe(open.length);
        expect(findBestPackage(layers, 1, terms)).toEqual(bestBy(open, ({ utilities: [a, b] }) => [b, a]));
      }),
      runs,
    );
  });

  it('is opened by the smallest change that brute force finds', () => {
    fc.assert(
      fc.property(bargains, fc.array(fc.tuple(fc.nat({ max: 4 }), fc.boolean()), { maxLength: 8 }), (bargain, changes) => {
        const candidates = changes.map(([steps, isOurs], i) => ({
          change: i,
          size: steps,
          bargain: () => ({
            ...bargain,
            parties: mapPair(bargain.parties, (party, p) => ({
              ...party,
              reservation: party.reservation - ((p === 0) === isOurs ? steps * shape.points : 0),
            })),
          }),
        }));
        const open = candidates
          .map(({ change, size, bargain: build }) => ({ change, size, count: everyPackage(build(), fullRequirements(build())).length }))
          .filter(({ count }) => count > 0);
        const smallest = Math.min(...open.map(({ size }) => size));
        expect(findSmallestOpenings(candidates)).toEqual(open.filter(({ size }) => size === smallest));
      }),
      { numRuns: 20 },
    );
  });
});
