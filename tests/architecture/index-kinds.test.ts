// Numbers with a meaning (docs/decisions/0016-numbers-with-a-meaning.md): what must not compile is marked so, and the types check fails when it does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BySeat, BySlot, Seat, Slot } from '../../src/engine/model/indices';
import { projectRoot, readSources } from '../support/source';

const seat: Seat = 0;
const slot: Slot = 1;
const flags: BySeat<string> = ['sun', 'star'];
const values: BySlot<number> = [10, 20];
const flagOf = (of: Seat): string => flags[of];

describe('an index', () => {
  it('counts one kind of thing', () => {
    const taken = [flags[seat], values[slot], flagOf(seat)];
    const refused = [
      // @ts-expect-error a slot finds no seat
      flags[slot],
      // @ts-expect-error a seat finds no value
      values[seat],
      // @ts-expect-error a slot is no seat
      flagOf(slot),
    ];
    // The marks exist for the checker alone: at run time these are plain numbers, and every line above gives something.
    expect(taken).toEqual(['sun', 20, 'sun']);
    expect(refused).toEqual(['star', 10, 'star']);
  });

  it('keeps its meaning when a list is gone through', () => {
    const others = flags.flatMap((_, holder) => (holder === seat ? [] : [holder]));
    expect(others.map(flagOf)).toEqual(['star']);
    // @ts-expect-error the index of a list by seat is a seat
    expect(others.map((holder) => values[holder])).toEqual([20]);
    // @ts-expect-error and so is the place where something is found
    expect(values[flags.indexOf('star')]).toBe(20);
  });

  it('may begin as a plain number', () => {
    const found = ['moon', 'star'].indexOf('star');
    expect(flagOf(found)).toBe('star');
    expect(values[found]).toBe(20);
  });
});

describe('what is named for the thing it counts', () => {
  const kinds = {
    seat: 'Seat',
    player: 'Seat',
    holder: 'Seat',
    proposer: 'Seat',
    slot: 'Slot',
    turn: 'Turn',
    action: 'ActionIndex',
    move: 'MoveIndex',
    occasion: 'OccasionIndex',
    card: 'CardIndex',
    deck: 'DeckIndex',
    mandate: 'MandateIndex',
    signal: 'SignalIndex',
    table: 'TableIndex',
    issue: 'IssueIndex',
    option: 'OptionIndex',
    measure: 'MeasureIndex',
    term: 'TermIndex',
    condition: 'ConditionIndex',
  };
  /** Members and parameters that count one of these and say only that they are numbers. */
  const bareIn = (code: string): string[] =>
    [...code.matchAll(/(?<![.\w])(\w+)\??: number\b(?!\[)/g)].filter(([, name]) => Object.hasOwn(kinds, name)).map(([found]) => found);

  it('says so in every room', () => {
    const bare = readSources('src', /\.tsx?$/).flatMap(({ path, code }) => bareIn(code).map((found) => `${path}: ${found}`));
    expect(bare, `say what it counts: ${Object.values(kinds).join(', ')} (src/engine/model/indices.ts)`).toEqual([]);
  });

  it('is looked for as parameter and as member', () => {
    expect(bareIn('function of(seat: number): number {')).toEqual(['seat: number']);
    expect(bareIn('  readonly slot?: number;')).toEqual(['slot?: number']);
    expect(bareIn('{ seat: Seat; seats: number; cost: number; card: number[] }')).toEqual([]);
  });
});

describe('a list that may be too short', () => {
  /** What a tsconfig says; its comments stand on lines of their own. */
  const configOf = (name: string) => JSON.parse(readFileSync(join(projectRoot, name), 'utf8').replace(/^\s*\/\/.*$/gm, ''));
  const kernels = ['src/engine', 'src/negotiation'];

  it('is asked about everywhere but in the two kernels', () => {
    const { compilerOptions, include, exclude } = configOf('tsconfig.json');
    expect(compilerOptions.noUncheckedIndexedAccess).toBe(true);
    expect(include).toEqual(expect.arrayContaining(['src', 'scripts']));
    expect(exclude.filter((path: string) => path.startsWith('src'))).toEqual(kernels);
    expect(configOf('tsconfig.kernel.json').include).toEqual(kernels);
  });

  it('is looked for by both checks, the kernels first', () => {
    const { check } = configOf('package.json').scripts;
    const order = [
      'tsc -p tsconfig.kernel.json',
      'tsc --noEmit &&',
      'tsc --noEmit -p tsconfig.pure.json',
      'tsc --noEmit -p tsconfig.tests.json',
    ];
    const places = order.map((part) => check.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
    const whole = readFileSync(join(projectRoot, 'scripts/test.mjs'), 'utf8');
    for (const name of ['tsconfig.kernel.json', 'tsconfig.pure.json', 'tsconfig.tests.json']) expect(whole).toContain(name);
  });
});
