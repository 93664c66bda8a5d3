// A game in an address: what goes in comes out, and a damaged or foreign link is known as such.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAgentsOf } from '../../src/agents/players';
import { haggler } from '../../src/agents/strategies/haggler';
import { random } from '../../src/agents/strategies/random';
import { linkCodeIn } from '../../src/replay/address';
import { formatBase64Url, parseBase64Url } from '../../src/replay/bytes';
import { formatLink, maxLinkLength, parseLink, parseLinkHeader } from '../../src/replay/link';
import { replayRecord } from '../../src/replay/replay-result';
import { seatCommand } from '../support/command-arbitrary';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

const river = loadTemplateScenario();

describe('a link', () => {
  it('holds the whole record', () => {
    for (let k = 0; k < 20; k++) {
      const record = recordGame(river, `link ${k} é雪`, random);
      expect(parseLink(river, formatLink(river, record))).toEqual({ ok: true, record });
    }
  });

  it('holds commands the scenario does not know', () => {
    const record = recordGame(river, 'strange', random);
    const commands = [...record.commands, { type: 'act', seat: 9, id: 'no_such_thing' } as const, { type: 'endTurn', seat: 12 } as const];
    const strange = { ...record, commands, marks: ['edited', 'forked'] as const };
    expect(parseLink(river, formatLink(river, strange))).toEqual({ ok: true, record: strange });
  });

  it.each(disputeIds)('of %s holds commands of every kind, what was said at a table included', (id) => {
    const scenario = loadShipped(id);
    const record = recordGame(scenario, 'every kind', random);
    fc.assert(
      fc.property(fc.array(seatCommand(scenario), { maxLength: 40 }), (commands) => {
        const talked = { ...record, commands };
        expect(parseLink(scenario, formatLink(scenario, talked))).toEqual({ ok: true, record: talked });
      }),
      { numRuns: 60 },
    );
  });

  it.each(disputeIds)('of a game of %s with sessions at its tables plays again as it was, and is not long', (id) => {
    const scenario = loadShipped(id);
    const records = Array.from({ length: 3 }, (_, k) => recordGame(scenario, `haggled-${k}`, haggler));
    expect(records.flatMap((r) => r.commands.filter((c) => c.type === 'answer')).length).toBeGreaterThan(0);
    for (const record of records) {
      const code = formatLink(scenario, record);
      expect(code.length).toBeLessThan(2_500);
      const parsed = parseLink(scenario, code);
      if (!parsed.ok) throw new Error(parsed.problem);
      expect(replayRecord(scenario, parsed.record, allAgentsOf(scenario))).toMatchObject({ ok: true, verification: 'verified' });
    }
  });

  it('of a game with a session is known to be damaged', () => {
    const scenario = loadShipped('2022-sanctions');
    const code = formatLink(scenario, recordGame(scenario, 'haggled-0', haggler));
    fc.assert(
      fc.property(fc.nat({ max: code.length - 1 }), fc.constantFrom('A', 'x', '_', ''), (at, letter) => {
        fc.pre(code[at] !== letter);
        expect(parseLink(scenario, code.slice(0, at) + letter + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it.each(disputeIds)('of a whole game of %s is short', (id) => {
    const scenario = loadShipped(id);
    const lengths = Array.from(
      { length: 5 },
      (_, k) => formatLink(scenario, recordGame(scenario, `short-${k}`, random, { asPerson: true })).length,
    );
    expect(Math.max(...lengths)).toBeLessThan(scenario.turns.length <= 13 ? 600 : 700);
  });

  it('says which scenario it needs before that is loaded', () => {
    const record = recordGame(river, 'head', random);
    const head = parseLinkHeader(formatLink(river, record));
    expect(head).toEqual({ ok: true, head: { scenario: record.scenario, rules: record.rules, seed: 'head', score: record.score } });
  });

  it('is found in a whole address', () => {
    expect(linkCodeIn('https://example.org/play/#game=AQab-_9')).toBe('AQab-_9');
    expect(linkCodeIn(' AQab-_9\n')).toBe('AQab-_9');
  });

  it('is looked for in the first part of a long text only, and in so many words of it', () => {
    const code = formatLink(river, recordGame(river, 'long', random));
    const filler = (count: number): string => '# word '.repeat(count);
    expect(linkCodeIn(filler(1_000) + code)).toBe(code);
    // Past the limit it is not found, so nothing beyond was read; a text without an end takes no longer.
    expect(linkCodeIn(filler(40_000) + code)).toBe('word');
    for (const unit of ['A', '#', '%', '%25', '=\n', ' ', '<', '-/ ', '_', 'play/', '\u200b'])
      expect(linkCodeIn(unit.repeat(2_000_000)).length).toBeLessThan(70_000);
  });

  it('is known to be damaged, wherever a letter is changed or lost', () => {
    const code = formatLink(river, recordGame(river, 'damage', random));
    fc.assert(
      fc.property(fc.nat({ max: code.length - 1 }), fc.constantFrom('A', 'x', '_', ''), (at, letter) => {
        fc.pre(code[at] !== letter);
        const broken = code.slice(0, at) + letter + code.slice(at + 1);
        expect(parseLink(river, broken).ok).toBe(false);
      }),
    );
  });

  it('of garbage ends in a sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(parseLink(river, text).ok).toBe(false);
      }),
    );
    expect(parseLinkHeader('A'.repeat(maxLinkLength + 1))).toEqual({ ok: false, problem: 'This link is longer than a game can be.' });
  });

  it('made with another numbering of commands is not misread', () => {
    const code = formatLink(river, recordGame(river, 'other', random));
    const renamed = { ...river, actions: river.actions.slice(1) };
    const parsed = parseLink(renamed, code);
    expect(parsed.ok ? '' : parsed.problem).toContain('another version of the scenario');
  });

  it('made when a table had other options is not misread', () => {
    const scenario = loadShipped('2018-singapore');
    const code = formatLink(scenario, recordGame(scenario, 'other', random));
    const tables = scenario.tables.map((t) => ({ ...t, issues: t.issues.map((x) => ({ ...x, options: x.options.toReversed() })) }));
    const parsed = parseLink({ ...scenario, tables }, code);
    expect(parsed.ok ? '' : parsed.problem).toContain('another version of the scenario');
  });
});

describe('base64url', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 255 })), (bytes) => {
        expect(parseBase64Url(formatBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });
  it('agrees with Node’s', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(formatBase64Url([...bytes])).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });
});
