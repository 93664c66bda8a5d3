// The tables on balance, for a terminal.
import type { AgentBalance, Balance, BalanceCell } from '../../analysis/laboratory/balance';
import { formatHundredths, formatInterval, formatPerMille } from '../report/number-format';
import { formatTable } from '../report/text-table';

/** Agents with one act that are told one by one: those with the best means. */
const shownSpams = 5;
/** Agents named beside an ending. */
const shownAgents = 6;

/** One scenario's tables. */
export function formatBalance(id: string, b: Balance): string[] {
  return [
    `${id}: balance over ${b.games} games, evenly over the hidden types`,
    ...formatTable([
      ['agent', 'type', 'games', 'share %', '95 %', 'total', 'p10', 'p90', 'deviation', ...b.standings.map((s) => `${s.name} %`)],
      ...b.agents.flatMap((a) => [cellLine(a.agent, a.all), ...a.types.map((cell) => cellLine('', cell))]),
    ]),
    `  best with a single act: ${b.spams
      .slice(0, shownSpams)
      .map((s) => `${s.agent} ${formatHundredths(s.share.mean)} %`)
      .join(', ')}`,
    ...formatTable([
      ['agent', 'minutes p50', 'p90', 'turns looked at', 'too dear as it begins %', 'capital binds %'],
      ...b.agents.map(timeLine),
    ]),
    ...endingLines(b),
  ];
}

/** Who ended so stands behind the columns, as it is of any length. */
function endingLines({ endings }: Balance): string[] {
  const told = endings.map(({ agents }) => {
    const first = agents.slice(0, shownAgents).map((a) => `${a.name} ${a.count}`);
    return agents.length === 0
      ? 'nobody'
      : [...first, ...(agents.length > shownAgents ? [`${agents.length - shownAgents} more`] : [])].join(', ');
  });
  const lines = formatTable([['ending', 'games'], ...endings.map((e) => [e.id, `${e.games}`])]);
  return lines.map((line, i) => `${line}  ${i === 0 ? 'reached by' : told[i - 1]}`);
}

function cellLine(agent: string, { type, games, share, total, deviation, grades }: BalanceCell): string[] {
  return [
    agent,
    type,
    `${games}`,
    formatHundredths(share.mean),
    formatInterval(share),
    `${total.mean}`,
    `${total.p10}`,
    `${total.p90}`,
    formatHundredths(deviation),
    ...grades.map((g) => (games === 0 ? '-' : formatPerMille(Math.round((1000 * g.count) / games)))),
  ];
}

function timeLine({ agent, minutes, capital }: AgentBalance): string[] {
  const looked = capital ? [`${capital.turns}`, formatPerMille(capital.atStart), formatPerMille(capital.binds)] : ['-', '-', '-'];
  return [agent, formatPerMille(minutes.p50), formatPerMille(minutes.p90), ...looked];
}
