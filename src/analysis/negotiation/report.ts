// The negotiations of many games, counted: by hidden type, by what the talks came to, and by how a step and a session close.
// Invariant: depends on the records alone and not on their order; whole numbers, the same on every machine.

import { countByName, type NamedCount, roundedQuotient, type Summary, summarize } from '../statistics';
import type { ClosingTrial } from './closing-trial';
import { type ConcessionResponse, type NegotiationRecord, type ResponseKind, responseKinds } from './record';

export interface TypeRow {
  /** Name of the hidden type, or `all`. */
  readonly type: string;
  readonly games: number;
  /** Games with at least one session. */
  readonly withSession: number;
  readonly sessions: number;
  readonly said: Readonly<Record<ResponseKind, number>>;
  readonly agreed: number;
  readonly left: number;
  readonly atLowTrust: ConcessionResponse;
  readonly atHighTrust: ConcessionResponse;
  /** Texts signed, by table and what became of them: `<table> in force`, `<table> failed on <condition>`. */
  readonly signed: readonly NamedCount[];
  /** Of these, worth less to the player's side than leaving when they were signed. */
  readonly belowLeaving: number;
}

export interface FateRow {
  readonly fate: string;
  readonly games: number;
  /** Of all games, per mille. */
  readonly share: number;
  readonly total: Summary;
  /** Hundredths of a point by which the totals lie above those of the same games without a word at any table; null: not compared. */
  readonly gain: number | null;
}

export interface ClosingRow {
  readonly type: string;
  readonly moments: number;
  /** Moments at which a text was closed, per mille. */
  readonly fastShare: number;
  readonly fullShare: number;
  /** Moments at which both ways closed, or neither did, per mille. */
  readonly sameShare: number;
  /** Points beyond leaving for the answering side, where a text was closed. */
  readonly fastWorth: Summary;
  readonly fullWorth: Summary;
}

export interface NegotiationReport {
  readonly agents: readonly NamedCount[];
  readonly types: readonly TypeRow[];
  readonly fates: readonly FateRow[];
  readonly belowLeaving: FateRow;
  readonly closings: readonly ClosingRow[];
}

/** The report of a scenario's games. `types`: names of its hidden types. */
export function reportNegotiations(records: readonly NegotiationRecord[], types: readonly string[]): NegotiationReport {
  const ofType = (list: readonly NegotiationRecord[], i: number): NegotiationRecord[] => list.filter((r) => r.type === i);
  const trials = records.flatMap((r) => r.closings);
  const fates = countByName(
    records.map((r) => r.fate),
    'byName',
  ).map(({ name }) => name);
  const isBelow = (r: NegotiationRecord): boolean => r.signed.some((s) => s.settles && s.isBelowLeaving);
  return {
    agents: countByName(
      records.map((r) => r.agent),
      'byName',
    ),
    types: [...types.map((name, i) => typeRow(name, ofType(records, i))), typeRow('all', records)],
    fates: fates.map((fate) =>
      fateRow(
        fate,
        records.filter((r) => r.fate === fate),
        records.length,
      ),
    ),
    belowLeaving: fateRow('below_leaving', records.filter(isBelow), records.length),
    closings: [
      ...types.map((name, i) =>
        closingRow(
          name,
          trials.filter((t) => t.type === i),
        ),
      ),
      closingRow('all', trials),
    ],
  };
}

function typeRow(type: string, records: readonly NegotiationRecord[]): TypeRow {
  const sum = (of: (r: NegotiationRecord) => number): number => records.reduce((all, r) => all + of(r), 0);
  const responses = (of: (r: NegotiationRecord) => ConcessionResponse): ConcessionResponse => ({
    concessions: sum((r) => of(r).concessions),
    hurdles: sum((r) => of(r).hurdles),
  });
  const signed = records.flatMap((r) => r.signed);
  const said = { accept: 0, refer: 0, counter: 0, hurdle: 0, stall: 0, break: 0 };
  for (const s of responseKinds) said[s] = sum((r) => r.said[s]);
  return {
    type,
    games: records.length,
    withSession: records.filter((r) => r.sessions > 0).length,
    sessions: sum((r) => r.sessions),
    said,
    agreed: sum((r) => r.agreed),
    left: sum((r) => r.left),
    atLowTrust: responses((r) => r.atLowTrust),
    atHighTrust: responses((r) => r.atHighTrust),
    signed: countByName(
      signed.map(
        (s) => `${s.table} ${s.fate === 'inForce' ? 'in force' : s.fate === 'failed' ? `failed on ${s.failedOn}` : 'not voted on'}`,
      ),
      'byName',
    ),
    belowLeaving: signed.filter((s) => s.isBelowLeaving).length,
  };
}

function fateRow(fate: string, records: readonly NegotiationRecord[], games: number): FateRow {
  const gains = records.flatMap((r) => (r.totalUnspoken === null ? [] : [r.total - r.totalUnspoken]));
  return {
    fate,
    games: records.length,
    share: games === 0 ? 0 : roundedQuotient(1000 * records.length, games),
    total: summarize(records.map((r) => r.total)),
    gain:
      gains.length === 0
        ? null
        : roundedQuotient(
            gains.reduce((a, b) => a + 100 * b, 0),
            gains.length,
          ),
  };
}

function closingRow(type: string, trials: readonly ClosingTrial[]): ClosingRow {
  const share = (holds: (t: ClosingTrial) => boolean): number =>
    trials.length === 0 ? 0 : roundedQuotient(1000 * trials.filter(holds).length, trials.length);
  const worth = (of: (t: ClosingTrial) => number | null): Summary => summarize(trials.flatMap((t) => of(t) ?? []));
  return {
    type,
    moments: trials.length,
    fastShare: share((t) => t.fast !== null),
    fullShare: share((t) => t.full !== null),
    sameShare: share((t) => (t.fast === null) === (t.full === null)),
    fastWorth: worth((t) => t.fast),
    fullWorth: worth((t) => t.full),
  };
}
