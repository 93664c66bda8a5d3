// Acts of the desk that would move a threshold of this table: whose, which way, when.

import { useEffect, useState } from 'preact/hooks';
import { type ActEdges, type EdgeShift, edgesOfActs } from '../../analysis/negotiation/win-set-edges';
import { tableDef } from '../../app/game/definitions';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useApp, useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { conditionShortTitle, isSettled } from '../shared/table-labels';
import '../../i18n/en/at-table';
import './win-set-edges-card.css';

const MOST_ACTS = 5;
const MOST_MOVES = 3;

interface ActEdgeSummary {
  readonly act: string;
  readonly moves: readonly { readonly move: EdgeShift; readonly turns: number; readonly isSure: boolean }[];
}

/** What an act moves, at once before later, sure before chance, each edge once. */
function summarizeActEdges({ act, now, later }: ActEdges): ActEdgeSummary {
  const all = [
    ...now.map((move) => ({ move, turns: 0, isSure: true })),
    ...later.flatMap(({ turns, sure, chance }) => [
      ...sure.map((move) => ({ move, turns, isSure: true })),
      ...chance.map((move) => ({ move, turns, isSure: false })),
    ]),
  ];
  const seen = new Set<string>();
  const moves = all.filter(({ move }) => {
    const name = `${move.kind}${move.seat}${move.condition}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
  return { act, moves };
}

/** Kinds that are counted in points of a measure, so that their sizes can be set against each other. */
const COUNTED: readonly EdgeShift['kind'][] = ['walkAway', 'worth', 'condition'];

/** What a text that both stand by still waits for: its leaders and its votes. */
const AFTER_TALKS: readonly EdgeShift['kind'][] = ['leaders', 'condition'];

/** What would open the table or bring leaders to it first, then what eases most; what only hardens comes last. */
function weightOf({ moves }: ActEdgeSummary): number {
  return moves.reduce((sum, { move: { kind, direction, delta } }) => {
    const sign = direction === 'easier' ? 1 : direction === 'harder' ? -1 : 0;
    if (kind === 'open' || kind === 'leaders') return sum + sign * 10_000;
    return COUNTED.includes(kind) ? sum + sign * Math.max(Math.abs(delta.low), Math.abs(delta.high)) : sum;
  }, 0);
}

export function WinSetEdgesCard({ table }: { readonly table: TableViewModel }) {
  const session = useView();
  const { openDialog } = useApp();
  const [found, setFound] = useState<readonly ActEdgeSummary[] | null>(null);
  const text = table.draft.includes(-1) ? null : table.draft;
  useEffect(() => {
    const timer = setTimeout(() => {
      const told = edgesOfActs(session.scenario, session.view, table.index, text)
        .map(summarizeActEdges)
        .map(({ act, moves }) => ({ act, moves: isSettled(table) ? moves.filter(({ move }) => AFTER_TALKS.includes(move.kind)) : moves }))
        .filter(({ moves }) => moves.length > 0);
      setFound(told.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_ACTS));
    }, 120);
    return () => clearTimeout(timer);
  }, [session.view, table.index]);
  const title = table.status === 'signed' ? 'table.edgesVote' : 'table.edges';
  return (
    <section class="slip" aria-labelledby="edges-title">
      <h2 class="slip-title" id="edges-title">
        {t(title)}
      </h2>
      {found === null && <p class="small">{t('table.edgeWait')}</p>}
      {found?.length === 0 && <p class="small">{t('table.edgesNone')}</p>}
      <ul class="edges">
        {found?.map(({ act, moves }) => (
          <li key={act} class="edge">
            <button type="button" class="inline" onClick={() => openDialog({ kind: 'act', id: act })}>
              {session.text(`action.${act}.title`)}
            </button>
            <span class="edge-moves">
              {moves.slice(0, MOST_MOVES).map(({ move, turns, isSure }, i) => (
                <span key={i} class={`edge-move edge-${move.direction}`}>
                  {edgeName(move)}: {t(`table.way.${move.direction}`)}
                  {turns > 0 && ` ${t('table.edgeLater', { n: turns })}`}
                  {!isSure && ` (${t('table.edgeChance')})`}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

  function edgeName({ kind, seat, condition }: EdgeShift): string {
    if (kind === 'condition')
      return conditionShortTitle(session, table.id, tableDef(session.scenario, table.index).conditions[condition]?.id ?? '');
    if (kind === 'open' || kind === 'leaders' || kind === 'felt') return t(`table.edge.${kind}`);
    return t(`table.edge.${kind}`, { seat: seatTitle(session, seat) });
  }
}
