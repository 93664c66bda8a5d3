// Payoff plot: frontier by hidden type, both walk-away values, and where the two texts lie.
// Invariant: drawn from the player's view only; bands stay bands.

import { useEffect, useState } from 'preact/hooks';
import { type PlotPosition, plotPositionOf, type TablePlot } from '../../analysis/negotiation/plot';
import type { TableKnowledge } from '../../analysis/negotiation/table-knowledge';
import type { GameView } from '../../app/game/game-view';
import type { TableViewModel } from '../../app/table/view';
import type { TypeIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatMeasurePoints } from '../shared/format';
import { useApp, usePreviewStyle, useView } from '../shared/game-context';
import { firstText, seatTitle } from '../shared/labels';
import { isSettled } from '../shared/table-labels';
import { advantageWords, likelihoodWord, marginWords } from '../shared/verbal-scale';
import '../../i18n/en/at-table';
import './payoff-plot.css';

const WIDTH = 320;
const HEIGHT = 190;
const EDGE = 12;

interface PayoffPlotProps {
  readonly table: TableViewModel;
  readonly outlook: TableKnowledge;
  readonly isComplete: boolean;
}

/** The plot of an outlook, worked out beside the page; null until it has come. A newer outlook gives the older study up. */
function usePlot({ table, outlook }: PayoffPlotProps): TablePlot | null {
  const session = useView();
  const { studies } = useApp().options;
  const [made, setMade] = useState<{ readonly of: TableKnowledge; readonly plot: TablePlot } | null>(null);
  useEffect(() => {
    const study = studies.run(session.scenario, { kind: 'plot', table: table.index, view: session.view });
    study.result.then((plot) => plot && setMade({ of: outlook, plot }), reportError);
    return study.cancel;
  }, [outlook]);
  return made?.of === outlook ? made.plot : null;
}

export function PayoffPlot(props: PayoffPlotProps) {
  const plot = usePlot(props);
  return plot ? <Drawing {...props} plot={plot} /> : <p class="plot plot-wait small">{t('table.plotWait')}</p>;
}

function Drawing({ plot, table, outlook, isComplete }: PayoffPlotProps & { readonly plot: TablePlot }) {
  const session = useView();
  const information = usePreviewStyle();
  const seat = seatTitle(session, table.counterpart);
  const likely = plot.cases[outlook.likeliest];
  if (!likely) return null;
  const [x, y] = [scaleOf(plot.ownAxis, EDGE, WIDTH - EDGE), scaleOf(plot.otherAxis, HEIGHT - EDGE, EDGE)];
  const path = (at: readonly { readonly own: number; readonly other: number }[]) =>
    at.map(({ own, other }, i) => `${i === 0 ? 'M' : 'L'}${x(own).toFixed(1)} ${y(other).toFixed(1)}`).join('');
  const walk = plot.walkAway.value.low;
  const felt = plot.walkAway.felt.low;
  const floor = likely.walkAway.low;
  const zone = likely.frontier.filter(({ own, other }) => own >= walk && other >= floor);
  const [top, right] = [zone.at(0)?.other ?? floor, zone.at(-1)?.own ?? walk];
  const [draftAt, theirsAt] = [
    isComplete ? plotPositionOf(outlook, table.draft) : null,
    table.theirText && plotPositionOf(outlook, table.theirText),
  ];
  const isOver = isSettled(table);
  const told = (placed: PlotPosition): string => {
    const text = t(isOver ? 'table.plotSettledSaid' : 'table.plotDraftSaid');
    if (information === 'words')
      return t('table.plotSaidWords', {
        text,
        own: advantageWords(placed.own.low - walk),
        other: marginWords(marginOf(placed, plot)),
        seat,
      });
    const { low, high } = bandOfAll(placed);
    return t('table.plotSaid', {
      text,
      own: formatMeasurePoints(placed.own.low),
      low: formatMeasurePoints(low),
      high: formatMeasurePoints(high),
      walk: formatMeasurePoints(walk),
      seat,
    });
  };
  const label = draftAt ? told(draftAt) : t('table.plot', { seat });
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect class="plot-ground" x="0" y="0" width={WIDTH} height={HEIGHT} rx="2" />
        {zone.length > 1 && (
          <path
            class="plot-zone"
            d={`${path([...zone, { own: right, other: floor }, { own: walk, other: floor }, { own: walk, other: top }])}Z`}
          />
        )}
        {plot.cases.map(({ type, frontier }, i) => (
          <path key={type} class={`plot-frontier ${i === outlook.likeliest ? 'plot-likely' : ''}`} d={path(frontier)} />
        ))}
        <line class="plot-walk" x1={x(walk)} x2={x(walk)} y1={EDGE} y2={HEIGHT - 4} />
        {felt !== walk && <line class="plot-walk plot-felt" x1={x(felt)} x2={x(felt)} y1={EDGE} y2={HEIGHT - 4} />}
        <rect
          class="plot-their-band"
          x={EDGE}
          width={WIDTH - 2 * EDGE}
          y={y(likely.walkAway.high)}
          height={Math.max(1, y(floor) - y(likely.walkAway.high))}
        />
        {theirsAt && !isOver && <Spot placed={theirsAt} x={x} y={y} likely={outlook.likeliest} look="theirs" />}
        {draftAt && <Spot placed={draftAt} x={x} y={y} likely={outlook.likeliest} look="own" />}
        <text class="plot-word" x={EDGE} y={EDGE + 2}>
          {t('table.plotOther', { seat })}
        </text>
        <text class="plot-word" x={WIDTH - 6} y={HEIGHT - 5} text-anchor="end">
          {t('table.plotOwn')}
        </text>
        <text class="plot-word plot-word-own" x={x(walk) + 4} y={HEIGHT - 18}>
          {t('table.plotWalk')}
        </text>
        <text class="plot-word plot-word-theirs" x={WIDTH - 6} y={y(likely.walkAway.high) - 4} text-anchor="end">
          {t('table.plotTheirWalk')}
        </text>
      </svg>
      <figcaption class="plot-legend">
        {plot.cases.length > 1 &&
          plot.cases.map(({ type, id, weight }, i) => (
            <span key={id} class={i === outlook.likeliest ? 'plot-key-likely' : 'plot-key-other'}>
              {t('table.plotType', {
                type: firstText(session, [`type.${id}.title`], id ?? ''),
                share: shareOf(session, type ?? 0, weight),
              })}
            </span>
          ))}
        {draftAt && <span class="plot-key-own">{t(isOver ? 'table.plotSettled' : 'table.plotDraft')}</span>}
        {theirsAt && !isOver && <span class="plot-key-theirs">{t('table.plotTheirs')}</span>}
      </figcaption>
    </figure>
  );
}

type Scale = (value: number) => number;

function scaleOf({ low, high }: { readonly low: number; readonly high: number }, from: number, to: number): Scale {
  return (value) => from + ((value - low) * (to - from)) / Math.max(1, high - low);
}

function bandOfAll({ other }: PlotPosition) {
  return { low: Math.min(...other.map(({ low }) => low)), high: Math.max(...other.map(({ high }) => high)) };
}

/** What a text leaves the other side over leaving, over all types it may be of. */
function marginOf(placed: PlotPosition, { cases }: TablePlot) {
  const spares = cases.flatMap(({ walkAway }, i) => {
    const worth = placed.other[i];
    return worth ? [{ low: worth.low - walkAway.high, high: worth.high - walkAway.low }] : [];
  });
  return { low: Math.min(...spares.map(({ low }) => low)), high: Math.max(...spares.map(({ high }) => high)) };
}

/** Belief in a type: a word until an assessment opens the numbers. */
function shareOf({ belief }: GameView, type: TypeIndex, weight: number): string {
  const step = belief?.working === null ? belief.steps[type] : undefined;
  return step !== undefined ? likelihoodWord(step) : `${Math.round(weight / 10)}%`;
}

/** A text in the plane: a dot where it lies if the other side is of the likeliest type, a line over all it may be. */
function Spot({ placed, x, y, likely, look }: { placed: PlotPosition; x: Scale; y: Scale; likely: number; look: 'own' | 'theirs' }) {
  const all = bandOfAll(placed);
  const middle = placed.other[likely] ?? all;
  const clamp = (value: number) => Math.min(HEIGHT - 8, Math.max(8, value));
  const [cx, cy] = [Math.min(WIDTH - 6, Math.max(6, x(placed.own.low))), clamp(y((middle.low + middle.high) / 2))];
  return (
    <g class={`spot spot-${look}`}>
      <line x1={cx} x2={cx} y1={clamp(y(all.low))} y2={clamp(y(all.high))} />
      {/* Told apart by shape too. */}
      {look === 'own' ? (
        <circle class="spot-mark" cx={cx} cy={cy} r="5.5" />
      ) : (
        <path class="spot-mark" d={`M${cx} ${cy - 6.5}l6.5 12h-13z`} />
      )}
    </g>
  );
}
