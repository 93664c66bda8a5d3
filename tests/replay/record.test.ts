// A record as text: what goes in comes out, and a text from a stranger ends in a record or in one sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCommand, parseCommand } from '../../src/replay/command-text';
import { formatRecord, type GameRecord, holdersAt, parseRecord, recordLimits, recordMarks } from '../../src/replay/record';
import { anyCommand } from '../support/command-arbitrary';

const anyName = fc.constantFrom('person', 'power@1', 'random@2');

const anySeating: fc.Arbitrary<Pick<GameRecord, 'seats' | 'handovers'>> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 5 }), anyName), {
    maxLength: 12,
    selector: ([command, seat]) => `${command} ${seat}`,
  })
  .chain((changes) =>
    fc.array(anyName, { minLength: changes.length === 0 ? 0 : 6, maxLength: 6 }).map((seats) => ({
      seats,
      handovers: changes.map(([command, seat, name]) => ({ command, seat, name })).sort((a, b) => a.command - b.command || a.seat - b.seat),
    })),
  );

const anyRecord: fc.Arbitrary<GameRecord> = fc
  .record({
    rules: fc.integer({ min: 1, max: 99 }),
    scenario: fc.record({ id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), rulesHash: fc.stringMatching(/^[0-9a-f]{16}$/) }),
    seed: fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
    mode: fc.constantFrom('free' as const, 'history' as const),
    commands: fc.array(anyCommand, { maxLength: 30 }),
    hashes: fc.array(fc.stringMatching(/^[0-9a-f]{16}$/), { maxLength: 5 }),
    score: fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 6 }),
    marks: fc.subarray([...recordMarks]),
  })
  .chain((rest) => anySeating.map((seating) => ({ ...rest, ...seating })));

describe('a record', () => {
  it('comes back from its text as it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseRecord(formatRecord(record))).toEqual({ ok: true, record });
      }),
    );
  });

  it('has every command as one line of text and back', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(parseCommand(formatCommand(command))).toEqual(command);
      }),
    );
  });

  it('is refused in one sentence, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const parsed = parseRecord(text);
        expect(parsed.ok ? '' : parsed.problem).toMatch(/^[A-Z“].*\.$/);
      }),
    );
  });

  const good = JSON.parse(
    formatRecord({
      rules: 1,
      scenario: { id: 'two-towns', rulesHash: '00112233aabbccdd' },
      seed: 's',
      mode: 'free',
      seats: ['person', 'power@1'],
      handovers: [],
      commands: [{ type: 'act', seat: 0, id: 'visit' }],
      hashes: [],
      score: [1, 2],
      marks: ['undone'],
    }),
  ) as Record<string, unknown>;
  const refusal = (change: Record<string, unknown>): string => {
    const parsed = parseRecord(JSON.stringify({ ...good, ...change }));
    return parsed.ok ? 'accepted' : parsed.problem;
  };

  it.each([
    ['an unknown part', { extra: 1 }, 'extra'],
    ['another format', { format: 3 }, 'format'],
    ['no scenario', { scenario: { id: 'x' } }, 'scenario'],
    ['a path for a scenario', { scenario: { id: '../x', rulesHash: 'a' } }, 'scenario'],
    ['an empty seed', { seed: '' }, 'seed'],
    ['a long seed', { seed: 'x'.repeat(101) }, 'seed'],
    ['an unknown mode', { mode: 'cheat' }, 'mode'],
    ['a chosen other side in free play', { historical: 'fair' }, 'as what its past was played'],
    ['a reading of the past that is none', { mode: 'history', historical: 'No Such' }, 'as what its past was played'],
    ['a seat nobody can hold', { seats: ['me'] }, 'who sat where'],
    ['a command that is none', { commands: ['0 act visit', '0 dance'] }, 'Command 2'],
    ['a command with a doubtful seat', { commands: ['00 end'] }, 'Command 1'],
    ['too many commands', { commands: Array.from({ length: recordLimits.commands + 1 }, () => '0 end') }, 'more than 5000'],
    ['a hash that is none', { hashes: ['xyz'] }, 'results'],
    ['half a point', { score: [1.5] }, 'results'],
    ['an unknown mark', { marks: ['golden'] }, 'results'],
  ])('is refused with %s', (_, change, word) => {
    expect(refusal(change)).toContain(word);
  });

  it('is refused with keys that would reach into objects', () => {
    const text = JSON.stringify(good).replace('{', '{"__proto__":{"x":1},');
    const parsed = parseRecord(text);
    expect(parsed.ok ? '' : parsed.problem).toContain('__proto__');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('is refused unread when it is longer than a game can be', () => {
    const parsed = parseRecord(' '.repeat(recordLimits.bytes + 1));
    expect(parsed.ok ? '' : parsed.problem).toContain('256 KB');
  });

  it('survives brackets nested deep', () => {
    expect(parseRecord('['.repeat(100_000)).ok).toBe(false);
  });
});

describe('a record of a game in which a seat changed hands', () => {
  const handed: GameRecord = {
    rules: 1,
    scenario: { id: 'two-towns', rulesHash: '00112233aabbccdd' },
    seed: 's',
    mode: 'free',
    seats: ['person', 'person'],
    handovers: [
      { command: 3, seat: 1, name: 'power@1' },
      { command: 7, seat: 1, name: 'person' },
    ],
    commands: [],
    hashes: [],
    score: [],
    marks: [],
  };

  it('says who sat where from which command on, in format 2; one whose seats never changed stays in format 1', () => {
    const text = JSON.parse(formatRecord(handed));
    expect(text.format).toBe(2);
    expect(text.seats[1]).toEqual([
      { from: 0, name: 'person' },
      { from: 3, name: 'power@1' },
      { from: 7, name: 'person' },
    ]);
    expect(JSON.parse(formatRecord({ ...handed, handovers: [] }))).toMatchObject({ format: 1, seats: ['person', 'person'] });
  });

  it('knows who holds a seat at any command', () => {
    expect([0, 2, 3, 6, 7, 99].map((commands) => holdersAt(handed, commands)[1])).toEqual([
      'person',
      'person',
      'power@1',
      'power@1',
      'person',
      'person',
    ]);
  });

  it.each([
    ['a period before the first', [[{ from: 1, name: 'person' }], [{ from: 0, name: 'person' }]]],
    [
      'periods out of order',
      [
        [
          { from: 0, name: 'person' },
          { from: 5, name: 'power@1' },
          { from: 5, name: 'person' },
        ],
      ],
    ],
    ['no period at all', [[]]],
    ['a period of nobody', [[{ from: 0, name: '' }]]],
    ['plain names', ['person', 'person']],
  ])('is refused with %s', (_, seats) => {
    const parsed = parseRecord(JSON.stringify({ ...JSON.parse(formatRecord(handed)), seats }));
    expect(parsed).toEqual({ ok: false, problem: 'This record does not say who sat where.' });
  });
});
