// The report on talks, as tables for a terminal.

import { responseKinds } from '../../analysis/negotiation/record';
import type { ClosingRow, FateRow, TypeRow } from '../../analysis/negotiation/report';
import { lastElement } from '../../engine/model/list-access';
import { formatTable } from '../report/text-table';
import type { TalksReport } from './talks';

const percent = (perMille: number): string => `${(perMille / 10).toFixed(1)} %`;
const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`);
const points = (hundredths: number | null): string => (hundredths === null ? '-' : (hundredths / 100).toFixed(2));

function typeLine(r: TypeRow): string[] {
  const { atLowTrust: low, atHighTrust: high } = r;
  return [
    r.type,
    ...[r.games, r.withSession, r.sessions, ...responseKinds.map((s) => r.said[s]), r.agreed, r.left, r.belowLeaving].map(String),
    ratio(low.hurdles, low.concessions),
    ratio(high.hurdles, high.concessions),
  ];
}

function fateLine(r: FateRow): string[] {
  return [r.fate, `${r.games}`, percent(r.share), `${r.total.mean}`, points(r.gain)];
}

function closingLine(r: ClosingRow): string[] {
  const shares = [r.fastShare, r.fullShare, r.fullShare - r.fastShare, r.sameShare].map(percent);
  return [
    r.type,
    `${r.moments}`,
    ...shares,
    ...[r.fastWorth, r.fullWorth].map((w) => (w.count === 0 ? '-' : `${w.mean} (${w.p10} to ${w.p90})`)),
  ];
}

/** One scenario's tables. */
export function formatTalks(id: string, t: TalksReport): string[] {
  const signed = lastElement(t.types)
    .signed.map((s) => `${s.name} ${s.count}`)
    .join(', ');
  return [
    `${id}: negotiated games (${t.agents.map((a) => `${a.name} ${a.count}`).join(', ')})`,
    ...formatTable([
      ['type', 'games', 'with', 'sessions', ...responseKinds, 'agreed', 'left', 'below', 'hurdles, low trust', 'hurdles, high trust'],
      ...t.types.map(typeLine),
    ]),
    `  signed: ${signed === '' ? 'nothing' : signed}`,
    ...formatTable([['what came of it', 'games', 'share', 'total', 'against silence'], ...[...t.fates, t.belowLeaving].map(fateLine)]),
    ...formatTable([
      ['closing', 'moments', 'a step', 'a session', 'difference', 'alike', 'worth, a step', 'worth, a session'],
      ...t.closings.map(closingLine),
    ]),
    `  late-envoy ${t.late.late.mean}, envoy ${t.late.even.mean} over ${t.late.even.count} seeds: ${points(t.late.gain)}`,
  ];
}
