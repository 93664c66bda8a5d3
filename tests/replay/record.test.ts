// A record as text: what goes in comes out, and a text from a stranger ends in a record or in one sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCommand, parseCommand } from '../../src/replay/command-text';
import { formatRecord, type GameRecord, parseRecord, recordLimits, recordMarks } from '../../src/replay/record';
import { anyCommand } from '../support/command-arbitrary';

const anyRecord: fc.Arbitrary<GameRecord> = fc.record({
  format: fc.constant(1 as const),
  rules: fc.integer({ min: 1, max: 99 }),
  scenario: fc.record({ id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), rulesHash: fc.stringMatching(/^[0-9a-f]{16}$/) }),
  seed: fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  mode: fc.constantFrom('free' as const, 'history' as const),
  seats: fc.array(fc.constantFrom('person', 'power@1', 'random@2'), { maxLength: 6 }),
  commands: fc.array(anyCommand, { maxLength: 30 }),
  hashes: fc.array(fc.stringMatching(/^[0-9a-f]{16}$/), { maxLength: 5 }),
  score: fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 6 }),
  marks: fc.subarray([...recordMarks]),
});

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
      format: 1,
      rules: 1,
      scenario: { id: 'two-towns', rulesHash: '00112233aabbccdd' },
      seed: 's',
      mode: 'free',
      seats: ['person', 'power@1'],
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
    ['another format', { format: 2 }, 'format'],
    ['no scenario', { scenario: { id: 'x' } }, 'scenario'],
    ['a path for a scenario', { scenario: { id: '../x', rulesHash: 'a' } }, 'scenario'],
    ['an empty seed', { seed: '' }, 'seed'],
    ['a long seed', { seed: 'x'.repeat(101) }, 'seed'],
    ['an unknown mode', { mode: 'cheat' }, 'mode'],
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
    const parsed = parseRecord(' '.repeat(recordLimits.characters + 1));
    expect(parsed.ok ? '' : parsed.problem).toContain('256 KB');
  });

  it('survives brackets nested deep', () => {
    expect(parseRecord('['.repeat(100_000)).ok).toBe(false);
  });
});
