// One fingerprint for the rules of a scenario: games agree only under the same one.
// Invariant: a scenario of format 1 is hashed as it was when format 1 was all there was, so that kept records and links verify.
import type { Scenario } from '../../engine/model/scenario';

type Rules = Omit<
  Scenario,
  | 'rulesHash'
  | 'valuation'
  | 'questions'
  | 'lastPages'
  | 'checkpoints'
  | 'places'
  | 'progressScore'
  | 'totalParts'
  | 'deedAnswers'
  | 'crisisCauses'
  | 'scenes'
  | 'addressees'
>;

/** The part of the rules that is hashed: a scenario without deeds, and an event that always comes about, as they were before there were any others. */
export function hashedRules(rules: Rules): unknown {
  const events = rules.events.map((event) => (event.unless === null ? without(event, ['unless']) : event));
  const known = { ...rules, events };
  return hashedOfFormat(rules.deeds.length === 0 ? without(known, ['deeds']) : known);
}

/** Of format 1: the members that format 2 added are left out, by the lists below. */
function hashedOfFormat(rules: Omit<Rules, 'deeds' | 'events'>): unknown {
  if (rules.format !== 1) {
    // How seats and scores look, and who may sit where, is no rule.
    return {
      ...rules,
      seats: rules.seats.map((seat) => without(seat, ['colour', 'mark', 'trust', 'isShareable', 'picture'])),
      scores: rules.scores.map((score) => without(score, ['colour'])),
    };
  }
  const { ladder, path } = rules;
  return {
    ...rules,
    seats: rules.seats.map(({ id }) => ({ id })),
    phases: rules.phases.map(({ id, seats, then }) => ({ id, seats, then })),
    signals: rules.signals.map(({ id, likelihood }) => ({ id, likelihood })),
    scores: rules.scores.map((score) => without(score, ['colour'])),
    ladder: ladder && without(ladder, ['own']),
    path: { free: path.free, history: path.history },
    tables: rules.tables.map((table) => ({
      ...without(table, ['openedBy', 'mediator', 'veto']),
      session: table.session && without(table.session, ['mediated', 'declined', 'vetoed', 'answeringFirst']),
    })),
  };
}

function without<T extends object, K extends keyof T & string>(whole: T, members: readonly K[]): Omit<T, K> {
  const out = { ...whole };
  for (const member of members) delete (out as Partial<T>)[member];
  return out;
}

/**
 * What renamed members of a compiled scenario are called in the hash: a better word in the code makes no other game of a kept record.
 * A member that the rules read may be renamed only with a row here; no scenario's own ids are keys of the compiled rules.
 */
const hashedNames: Readonly<Record<string, string>> = {
  visibility: 'sees',
  standing: 'letter',
  defaultOption: 'usual',
  perceivedReservation: 'felt',
  assumedOpponentFloor: 'bears',
  hardensOnConcession: 'hardens',
};

function hashedName(key: string): string {
  return (Object.hasOwn(hashedNames, key) ? hashedNames[key] : undefined) ?? key;
}

/** JSON with the keys of every object, by the names they are hashed under, in alphabetical order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .map(([key, inner]) => [hashedName(key), inner] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

export function hashRules(rules: unknown): string {
  const text = canonicalJson(rules);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b);
    b ^= b >>> 15;
  }
  return hex(a ^ (b >>> 16)) + hex(Math.imul(b, 0xc2b2ae35));
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}
