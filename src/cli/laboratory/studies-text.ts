// What looking into single games showed, for a person at a terminal; nothing about what was not looked into.
import type { AgentReport, LaboratoryReport } from '../../analysis/laboratory/report';
import type { AblationCost } from '../../analysis/laboratory/studies-report';
import { formatHundredths, formatInterval, formatPerMille } from '../report/number-format';
import { formatTable } from '../report/text-table';

export function formatStudies(report: LaboratoryReport, isFull: boolean): string[] {
  return [
    ...timeLines(report),
    ...underTypeLines(report),
    ...gapLines(report),
    ...bestLines(report),
    ...amplitudeLines(report),
    ...weightLines(report, isFull),
    ...spreadLines(report),
    ...zoneLines(report),
    ...skipLines(report),
    ...knockOutLines(report, isFull),
    ...dominanceLines(report),
    ...actLines(report),
  ].flatMap((block) => (block.length > 0 ? [...block, ''] : []));
}

type Block = readonly string[];

function timeLines({ results }: LaboratoryReport): Block[] {
  return [
    [
      'Minutes (words / 200 + 20 s a decision + 60 s an exchange), new words a turn, turns in which capital binds',
      ...formatTable([
        ['', 'p50', 'p90', 'words p50', 'p90', 'max', 'too dear at first', 'after the plan'],
        ...results.map(({ agent, time, capital }) => [
          agent,
          formatPerMille(time.p50),
          formatPerMille(time.p90),
          ...[time.newWords.p50, time.newWords.p90, time.newWords.max].map(String),
          ...(capital ? [`${formatPerMille(capital.atStart)} %`, `${formatPerMille(capital.binds)} %`] : ['-', '-']),
        ]),
      ]),
    ],
  ];
}

function underTypeLines({ results, studies }: LaboratoryReport): Block[] {
  const types = results.find((r) => r.underTypes)?.underTypes;
  if (!types) return [];
  const cells = (r: AgentReport): string[] =>
    (r.underTypes ?? []).map(
      ({ share, standings }) => `${formatHundredths(share.mean)} % (${standings.map((s) => `${s.name} ${s.count}`).join(', ')})`,
    );
  return [
    [
      `The first ${studies.types} seeds under every hidden type: share of the gap, standings`,
      ...formatTable([['', ...types.map((t) => t.type)], ...results.map((r) => [r.agent, ...cells(r)])]),
    ],
  ];
}

function bestLines({ best, results }: LaboratoryReport): Block[] {
  if (results.length < 2) return [];
  return [['Best, and within a tenth of it', ...best.map((b) => `  ${b.type}: ${b.agent}; near: ${b.near.join(', ')}`)]];
}

function gapLines({ gaps }: LaboratoryReport): Block[] {
  if (!gaps) return [];
  return [
    [
      'From history to the best designed play, by seed',
      ...formatTable([
        ['', 'seeds', 'history', 'best designed', 'gap', '95 %', 'written'],
        ...gaps.map((g) => [
          g.type,
          `${g.games}`,
          formatHundredths(g.history),
          `${formatHundredths(g.best)} (${g.agent})`,
          formatHundredths(g.gap.mean),
          formatInterval(g.gap),
          `${g.written}`,
        ]),
      ]),
    ],
  ];
}

function spreadLines({ results, studies }: LaboratoryReport): Block[] {
  const scores = results.find((r) => r.sameMoves)?.sameMoves?.scores;
  if (!scores) return [];
  return [
    [
      `The moves of the first game on ${studies.spread} seeds: standard deviation (p10–p90)`,
      ...formatTable([
        ['', ...scores.map((s) => s.id)],
        ...results.map((r) => [
          r.agent,
          ...(r.sameMoves?.scores ?? []).map((s) => `${formatHundredths(s.deviation)} (${s.summary.p10}–${s.summary.p90})`),
        ]),
      ]),
    ],
  ];
}

function amplitudeLines({ amplitude }: LaboratoryReport): Block[] {
  const told = (width: number | null): string => (width === null ? '-' : `${width}`);
  return [
    [
      'How far decisions and luck move the scores: all games (p1, p99), the agents on one seed, one plan over seeds (p10 to p90)',
      ...formatTable([
        ['', 'p1', 'p99', 'range', 'spread', 'luck', 'times', 'luck and type'],
        ...amplitude.scores.map(({ id, p1, p99, spread, luck, luckAndType }) => [
          id,
          ...[p1, p99, p99 - p1].map(String),
          told(spread),
          told(luck),
          spread !== null && luck !== null && luck > 0 ? formatHundredths(Math.round((100 * spread) / luck)) : '-',
          told(luckAndType),
        ]),
      ]),
    ],
  ];
}

/** Without `isFull`, the weightiest decisions. */
function weightLines({ amplitude, results }: LaboratoryReport, isFull: boolean): Block[] {
  const { agents } = amplitude;
  if (agents === null) return [];
  const most = isFull || results.length === 1 ? Infinity : 6;
  return [
    [
      'The weight of decisions: points of the total that hung on the greatest in the median game, the second, and so on',
      ...formatTable(agents.map(({ agent, games, weights }) => [`${agent} (${games})`, ...weights.map(String)])),
    ],
    [
      'Decisions by weight (how often made)',
      ...agents.map(({ agent, decisions }) => {
        const told = decisions.slice(0, most).map((d) => `${d.kind} ${d.id} ${formatHundredths(d.weight)} (${d.times})`);
        return `  ${agent}: ${told.join(', ')}`;
      }),
    ],
    [
      'All acts of a turn together, by weight',
      ...agents.map(({ agent, turns }) => {
        const told = [...turns].sort((a, b) => b.weight - a.weight).slice(0, most);
        return `  ${agent}: ${told.map(({ id, weight }) => `${id} ${weight}`).join(', ')}`;
      }),
    ],
  ];
}

function zoneLines({ zones, scenario }: LaboratoryReport): Block[] {
  const some = (zones ?? []).filter((z) => z.turns.some((t) => t.by > 0));
  const none = (zones ?? []).filter((z) => !some.includes(z)).map((z) => z.table);
  return [
    ...some.map((z) => [
      `Zone of agreement at “${z.table}” (${scenario}): percent of games in which it was open when the turn was planned (then or before)`,
      ...z.turns.map((t) => `  ${t.turn}: ${formatPerMille(t.open)} (${formatPerMille(t.by)})`),
    ]),
    ...(none.length > 0 ? [[`Zone of agreement never open: ${none.join(', ')}.`]] : []),
  ];
}

function skipLines({ results, studies }: LaboratoryReport): Block[] {
  const turns = results.find((r) => r.skip)?.skip;
  if (!turns) return [];
  const isDead = ({ cost }: AblationCost): boolean => cost.mean <= 0;
  return [
    [
      `Points that passing a turn costs (${studies.skip} games; ! costs nothing)`,
      ...formatTable([
        ['', ...turns.map((t) => t.id)],
        ...results.map((r) => [r.agent, ...(r.skip ?? []).map((e) => `${formatHundredths(e.cost.mean)}${isDead(e) ? '!' : ''}`)]),
      ]),
    ],
  ];
}

/** Without `isFull`, the acts that count most and those that cost most. */
function knockOutLines({ results, studies }: LaboratoryReport, isFull: boolean): Block[] {
  const shown = (i: number, all: readonly AblationCost[]): boolean => isFull || results.length === 1 || i < 8 || i >= all.length - 3;
  return results.flatMap((r) =>
    r.knockOut === null
      ? []
      : [
          [
            `Decisive for ${r.agent} (${studies.knockOut} games): points lost without the act, where it was played`,
            ...formatTable([
              ['', 'games', 'points', '95 %'],
              ...r.knockOut
                .filter((_, i, all) => shown(i, all))
                .map(({ id, cost }) => [id, `${cost.count}`, formatHundredths(cost.mean), formatInterval(cost)]),
            ]),
          ],
        ],
  );
}

function dominanceLines({ dominated }: LaboratoryReport): Block[] {
  if (dominated === null) return [];
  if (dominated.length === 0) return [['No act is beaten by one other at every turn.']];
  return [['Always beaten by one other act', ...dominated.map((d) => `  ${d.id} by ${d.by} (${d.moments} times)`)]];
}

/** Acts no adviser ever put among its first ten. */
function unadvised({ acts, studies }: LaboratoryReport): string[] {
  const never = acts.filter((a) => a.advisers.length === 0).map((a) => a.id);
  return studies.close === 0 || never.length === 0 ? [] : [`Among no adviser's first ten: ${never.join(', ')}.`];
}

/** Every act over all agents: how often possible, too dear, played; among an adviser's first ten; what the best still reach without it. */
function actLines(report: LaboratoryReport): Block[] {
  const { results, acts } = report;
  const turns = results.length;
  const mean = (id: string, of: 'legal' | 'dear' | 'chosen'): number =>
    Math.round(results.reduce((so, r) => so + (r.playing.find((p) => p.id === id)?.[of] ?? 0), 0) / Math.max(1, turns));
  return [
    [
      'Acts, percent of turns (mean over agents): possible, too dear, played; among the first ten of any adviser (of how many); best share kept without it',
      ...formatTable([
        ['', 'possible', 'too dear', 'played', 'top ten', 'kept'],
        ...acts.map(({ id, topTen, advisers, kept }) => [
          id,
          ...(['legal', 'dear', 'chosen'] as const).map((of) => formatPerMille(mean(id, of))),
          `${formatPerMille(topTen)} (${advisers.length})`,
          kept === null ? '-' : formatPerMille(kept),
        ]),
      ]),
      ...unadvised(report),
    ],
  ];
}
