// What the reference prototype found of its treaty of ten issues, as it is kept in tests/fixtures/negotiation (see the README there).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BargainingProblem } from '../../src/negotiation/model/bargaining-problem';
import { projectRoot } from './source';

/** The start of a scenario for one hidden type, without and with the side letter. */
export interface TreatyStart {
  /** Package number, ours, theirs; over all legal packages. */
  readonly frontier: readonly (readonly [number, number, number])[];
  readonly cases: readonly {
    readonly sideLetter: boolean;
    readonly bargain: BargainingProblem;
    readonly expected: {
      readonly legal: number;
      readonly levelOne: number;
      readonly zone: number;
      readonly territorial: number;
      readonly reservations: readonly number[];
      readonly nash: { readonly label: string; readonly utilities: readonly number[] } | null;
    };
  }[];
}

/** One variable set otherwise, by the prototype's name, and what that does to the zone. */
export interface TreatyChange {
  readonly change: Readonly<Record<string, number>>;
  readonly zone: number;
  readonly bargain: BargainingProblem;
}

/** The prototype's answers to four texts at several aspirations, and the best it could carry. */
export interface TreatyCounterOffers {
  readonly scenario: string;
  readonly type: string;
  readonly best: number;
  readonly bargain: BargainingProblem;
  readonly asks: readonly {
    readonly text: readonly number[];
    readonly aspiration: number;
    readonly answer: string | null;
    readonly utilities: readonly number[] | null;
  }[];
}

/** Scenario and initial of the hidden type: sincere, hedging, bluffing. */
export const treatyStarts = [
  '2012-abe-restart-S',
  '2012-abe-restart-H',
  '2012-abe-restart-B',
  '2018-singapore-S',
  '2018-singapore-H',
  '2018-singapore-B',
  '2022-sanctions-H',
  '2022-sanctions-B',
] as const;

export function readTreatyStart(name: string): TreatyStart {
  return read(name);
}

/** One change at a time at the 2012 start, type H, side letter granted. */
export function readTreatyChanges(): TreatyChange[] {
  return read('2012-abe-restart-H-sensitivity');
}

export function readCounterOffers(): TreatyCounterOffers[] {
  return read('counter-offers');
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(projectRoot, 'tests/fixtures/negotiation', `${name}.json`), 'utf8'));
}
