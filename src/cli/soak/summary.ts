// What a soak run leaves in the repository: its figures in one page of Markdown. The whole of them is JSON, kept outside it.
// Invariant: at most 60 lines, whatever the run found; statements that do not hold are told before any other is left out.

import type { Balance } from '../../analysis/laboratory/balance';
import type { GameSeries } from '../../analysis/simulation/game-series';
import type { SecrecyReport } from '../../analysis/simulation/non-interference';
import type { SoundnessReport } from '../../analysis/simulation/soundness';
import type { RepetitionReport } from '../../analysis/text/repetition';
import { lastElement } from '../../engine/model/list-access';
import type { DeedsReport } from './deeds';
import type { MonkeyVisit } from './monkey-visits';
import type { Statement } from './statement';
import type { TalksReport } from './talks';

/** Where games were played a second time, and how many of them differ from Node's. */
export interface HashAgreement {
  readonly browser: string;
  readonly page: number;
  readonly worker: number;
}

export interface SoakedScenario {
  readonly rulesHash: string;
  readonly games: number;
  readonly sameHashes: readonly HashAgreement[];
  readonly soundness: SoundnessReport;
  readonly agents: readonly GameSeries[];
}

interface MeasuredGames<Report> {
  /** Games of each scenario; for secrets, of all. */
  readonly games: number;
  readonly scenarios: Readonly<Record<string, Report>>;
  readonly statements: readonly Statement[];
}

export interface SoakReport {
  readonly date: string;
  readonly commit: string | null;
  /** Whether rules and scenarios were as in that commit. */
  readonly isCommitted: boolean;
  readonly node: string;
  readonly browsers: readonly string[];
  readonly scenarios: Readonly<Record<string, SoakedScenario>>;
  readonly deeds?: MeasuredGames<DeedsReport> | null;
  readonly secrets: MeasuredGames<SecrecyReport> | null;
  readonly forgeries?: { readonly statements: readonly Statement[] } | null;
  readonly talks: MeasuredGames<TalksReport> | null;
  readonly balance: MeasuredGames<Balance> | null;
  readonly words?: MeasuredGames<RepetitionReport> | null;
  readonly monkey: {
    readonly minutes: number;
    readonly visits: readonly MonkeyVisit[];
    readonly statements: readonly Statement[];
  } | null;
  readonly bench: object | null;
}

/** Lines of the whole page. */
export const mostSummaryLines = 60;
/** Agents told one by one, in the order of the scenario with the most. */
const mostAgents = 16;
/** Scenarios told one by one. */
const mostScenarios = 6;

export function formatSummary(report: SoakReport): string[] {
  const { date, commit, isCommitted, node, browsers, deeds, secrets, forgeries, talks, balance, words, monkey, bench } = report;
  const scenarios = Object.entries(report.scenarios).slice(0, mostScenarios);
  const statements = [
    ...(deeds?.statements ?? []),
    ...(secrets?.statements ?? []),
    ...(forgeries?.statements ?? []),
    ...(talks?.statements ?? []),
    ...(balance?.statements ?? []),
    ...(words?.statements ?? []),
    ...(monkey?.statements ?? []),
  ];
  const head = [
    `# Measured on ${date}`,
    '',
    `Commit ${commit?.slice(0, 7) ?? 'unknown'}${isCommitted ? '' : ' (with changes that were not committed)'}, Node ${node}, ${browsers.join(', ') || 'no browser'}. Written by \`npm run soak\`.`,
  ];
  const body = [
    ...(scenarios.length > 0 ? soundnessLines(scenarios) : []),
    ...(scenarios.length > 0 ? agentLines(scenarios) : []),
    ...(talks ? talksLines(talks) : []),
    ...(bench ? ['', '## Speed', '', figures(bench).join(', ')] : []),
  ];
  const room = mostSummaryLines - head.length - body.length;
  return [...head, ...body, ...statementLines(statements, room)];
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  row(head),
  row(head.map((_, i) => (i === 0 ? '---' : '--:'))),
  ...rows.map(row),
];

function soundnessLines(scenarios: readonly (readonly [string, SoakedScenario])[]): string[] {
  const differing = ({ sameHashes }: SoakedScenario): string =>
    sameHashes.map(({ browser, page, worker }) => `${browser}: ${page} / ${worker}`).join('; ') || '-';
  const rows = scenarios.map(([id, s]) => {
    const { soundness: found } = s;
    const forecasts = `${found.exactForecasts} / ${found.forecasts}`;
    return [
      id,
      s.rulesHash,
      s.games,
      differing(s),
      found.commands,
      found.broken.length,
      forecasts,
      `${found.heldRanges} / ${found.ranges}`,
    ];
  });
  const head = [
    'scenario',
    'rules',
    'games',
    'other hash than in Node (page / worker)',
    'commands',
    'broken',
    'exact forecasts',
    'held ranges',
  ];
  return ['', '## The same games everywhere, and what the engine promises', '', ...table(head, rows)];
}

/** Mean total and its deciles, by agent and scenario. */
function agentLines(scenarios: readonly (readonly [string, SoakedScenario])[]): string[] {
  const names = [...new Set(scenarios.flatMap(([, { agents }]) => agents.map((a) => a.agent)))].slice(0, mostAgents);
  const rows = names.map((name) => [
    name,
    ...scenarios.map(([, { agents }]) => {
      const total = agents.find((a) => a.agent === name)?.total;
      return total ? `${total.mean} (${total.p10} to ${total.p90})` : '-';
    }),
  ]);
  return ['', '## Totals by agent: mean (p10 to p90)', '', ...table(['agent', ...scenarios.map(([id]) => id)], rows)];
}

function talksLines({ scenarios, games }: MeasuredGames<TalksReport>): string[] {
  const rows = Object.entries(scenarios)
    .slice(0, mostScenarios)
    .map(([id, { types, late }]) => {
      const all = lastElement(types);
      return [id, all.withSession, all.sessions, all.agreed, all.left, all.belowLeaving, (late.gain / 100).toFixed(1)];
    });
  const head = ['scenario', 'with a session', 'sessions', 'agreed', 'left', 'below leaving', 'late-envoy against envoy'];
  return ['', `## Negotiated games, ${games} of each`, '', ...table(head, rows)];
}

/** Numbers and answers of a flat or nested object, as `name value`. */
function figures(found: object): string[] {
  return Object.entries(found).flatMap(([name, value]): string[] => {
    if (typeof value === 'object' && value !== null) return figures(value).map((inner) => `${name} ${inner}`);
    return [`${name} ${String(value)}`];
  });
}

/** How many statements hold, and those that do not, as far as there is room. */
function statementLines(statements: readonly Statement[], room: number): string[] {
  const broken = statements.filter(({ holds }) => !holds);
  const head = ['', '## Statements', '', `${statements.length - broken.length} of ${statements.length} hold.`];
  const list = broken.map(({ text }) => `- does not hold: ${text}`);
  const left = room - head.length;
  const shown = list.length <= left ? list : [...list.slice(0, Math.max(0, left - 1)), `- and ${list.length - Math.max(0, left - 1)} more`];
  return [...head, ...shown];
}
