// The laboratory's report for a person at a terminal.

import type { AgentReport, LaboratoryReport, NamedShare } from '../../analysis/laboratory/report';
import type { MeanEstimate, Summary } from '../../analysis/statistics';
import { elementAt } from '../../engine/model/list-access';
import { formatHundredths, formatInterval, formatPerMille } from '../report/number-format';
import { formatTable } from '../report/text-table';
import { formatStudies } from './studies-text';

/** More agents than this are only told side by side. */
const mostAgents = 20;

/** The report as lines. `isFull`: every turn and act of every agent; else only where there is a single agent. */
export function formatLaboratoryReport(report: LaboratoryReport, isFull: boolean): string[] {
  const played = report.results.reduce((so, r) => so + r.games, 0);
  const others = Object.entries(report.seats).map(([seat, agent]) => `${seat}: ${agent}`);
  return [
    ...(report.isWhole ? [] : [`Broken off: what follows is about the ${played} games that were played.`, '']),
    ...(others.length > 0 ? [`At other seats: ${others.join(', ')}.`, ''] : []),
    ...(isFull || report.results.length <= mostAgents ? report.results : []).flatMap((r) => [
      ...agentLines(r),
      ...(isFull || report.results.length === 1 ? turnLines(r) : []),
      '',
    ]),
    ...(report.results.length > 1 ? [...comparison(report), ''] : []),
    ...formatStudies(report, isFull),
    ...reachLines(report),
  ];
}

function agentLines(r: AgentReport): string[] {
  return [
    `${r.agent}, ${r.games} games`,
    ...formatTable([
      ['', 'mean', '95 %', 'p10', 'p50', 'p90', 'min', 'max'],
      ...r.scores.map((s) => row(s.id, s.mean, s.summary)),
      row('total', r.totalMean, r.total),
    ]),
    `  share of the gap: ${formatHundredths(r.share.mean)} % (${formatInterval(r.share)})`,
    `  outcomes: ${shares(r.outcomes)}`,
    `  grades: ${shares(r.grades)}`,
  ];
}

function row(name: string, mean: MeanEstimate, s: Summary): string[] {
  return [name, formatHundredths(mean.mean), formatInterval(mean), ...[s.p10, s.p50, s.p90, s.min, s.max].map(String)];
}

function turnLines(r: AgentReport): string[] {
  const names = r.turns[0]?.scores.map((s) => s.id) ?? [];
  return [
    '  by turn: mean (p10, p90)',
    ...formatTable([['  ', ...names], ...r.turns.map((t) => [`  ${t.turn}`, ...t.scores.map((s) => `${s.mean} (${s.p10}, ${s.p90})`)])]),
  ];
}

/** All agents side by side: share of the gap by hidden type, and how often B or better. */
function comparison({ results }: LaboratoryReport): string[] {
  const types = elementAt(results, 0).types.map((t) => t.type);
  return [
    'Share of the gap in percent, by hidden type; grades per mille',
    ...formatTable([
      ['', 'all', '95 %', ...types, ...elementAt(results, 0).grades.map((g) => g.name)],
      ...[...results]
        .sort((a, b) => b.share.mean - a.share.mean)
        .map((r) => [
          r.agent,
          formatHundredths(r.share.mean),
          formatInterval(r.share),
          ...r.types.map((t) => (t.games === 0 ? '-' : formatHundredths(t.share.mean))),
          ...r.grades.map((g) => `${g.share}`),
        ]),
    ]),
  ];
}

function reachLines({ reach, neverReached }: LaboratoryReport): string[] {
  const kinds = new Map<string, string[]>();
  for (const name of neverReached) {
    const [kind = '', id = ''] = name.split(':');
    kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  }
  return [
    `Reached: ${reach.length - neverReached.length} of ${reach.length} things the scenario can bring about.`,
    ...(kinds.size > 0 ? ['Never reached:'] : []),
    ...[...kinds].map(([kind, ids]) => `  ${kind}: ${ids.join(', ')}`),
  ];
}

function shares(list: readonly NamedShare[]): string {
  return list
    .flatMap((x) => (x.count > 0 ? [`${x.name} ${x.count} (${formatPerMille(x.low)}–${formatPerMille(x.high)} %)`] : []))
    .join(', ');
}
