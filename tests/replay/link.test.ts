import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/agents/random';
import { formatBase64, parseBase64 } from '../../src/replay/bytes';
import { codeInLink, formatLink, linkLength, parseLink, parseLinkHead } from '../../src/replay/link';
import { recordGame } from '../support/recorded';
import { loadRiver } from '../support/river';
import { loadShipped, shippedIds } from '../support/shipped';

const river = loadRiver();

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

  it.each(shippedIds)('of a whole game of %s is short', (id) => {
    const scenario = loadShipped(id);
    const lengths = Array.from(
      { length: 5 },
      (_, k) => formatLink(scenario, recordGame(scenario, `short-${k}`, random, { asPerson: true })).length,
    );
    expect(Math.max(...lengths)).toBeLessThan(scenario.turns.length <= 13 ? 600 : 700);
  });

  it('says which scenario it needs before that is loaded', () => {
    const record = recordGame(river, 'head', random);
    const head = parseLinkHead(formatLink(river, record));
    expect(head).toEqual({ ok: true, head: { scenario: record.scenario, rules: record.rules, seed: 'head', score: record.score } });
  });

  it('is found in a whole address', () => {
    expect(codeInLink('https://example.org/play/#game=AQab-_9')).toBe('AQab-_9');
    expect(codeInLink(' AQab-_9\n')).toBe('AQab-_9');
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
    expect(parseLinkHead('A'.repeat(linkLength + 1))).toEqual({ ok: false, problem: 'This link is longer than a game can be.' });
  });

  it('made with another numbering of commands is not misread', () => {
    const code = formatLink(river, recordGame(river, 'other', random));
    const renamed = { ...river, actions: river.actions.slice(1) };
    const parsed = parseLink(renamed, code);
    expect(parsed.ok ? '' : parsed.problem).toContain('another version of the scenario');
  });
});

describe('base64url', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 255 })), (bytes) => {
        expect(parseBase64(formatBase64(bytes))).toEqual(bytes);
      }),
    );
  });
  it('agrees with Node’s', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(formatBase64([...bytes])).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });
});
