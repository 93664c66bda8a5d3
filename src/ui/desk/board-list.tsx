// What stands on the board, as a list beside the map: this turn, the capitals, home, the world, the table. Each opens what can be done there.
// Invariant: tabs of the ARIA pattern, one tab stop; a capital chosen here is the one pointed at on the map.

import { useRef } from 'preact/hooks';
import { actsToward } from '../../app/game/addressed-acts';
import { seatDef, seenValue, variableDef } from '../../app/game/definitions';
import { seenAs } from '../../app/game/slot-view';
import { shownTables } from '../../app/selectors';
import type { Seat, Slot } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatLevel, formatTrustMood } from '../shared/format';
import { useAppState, useNames, useNavigation, usePreviewStyle, useViewPart } from '../shared/game-context';
import { seatTitle, textOrEmpty, trustSlot } from '../shared/labels';
import { GaugeBar, useLevel } from '../shared/marks';
import { powerVoice } from '../shared/power-voice';
import { isTableAlive, statusText } from '../shared/table-labels';
import { StatusLines } from './status-lines';

/** What is open when nothing on the board is pointed at. */
export type DeskTab = 'now' | 'world' | 'table';

interface BoardListProps {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  /** Nothing is done in this game: only what is known of a place is opened. */
  readonly isStill: boolean;
}

const DESK_TABS: readonly string[] = ['now', 'world', 'table'] satisfies readonly DeskTab[];
const isDeskTab = (id: string): id is DeskTab => DESK_TABS.includes(id);

export function BoardList({ tab, onTab, isStill }: BoardListProps) {
  const { scenario } = useNames();
  const { player } = scenario;
  const { place, selectPlace } = useNavigation();
  const own = useViewPart(({ view }) => view.seat);
  const hasTables = useAppState((state) => shownTables(state).length > 0);
  const closes = scenario.actions.some((action) => action.seat === own && action.closes);
  const others = scenario.seats.flatMap((_, seat) => (seat === player ? [] : [seat]));
  const capitals = [...others, player].map((seat) => ({ seat, id: seatDef(scenario, seat).id }));
  const ids = [
    'now',
    ...capitals.map(({ id }) => id),
    ...(!isStill && actsToward(scenario, own, null).length > 0 ? ['world'] : []),
    ...(!isStill && (hasTables || scenario.closing || closes) ? ['table'] : []),
  ];
  // A game that is only watched has a page of its own where nothing is pointed at.
  const hasPanel = !isStill || place !== null;
  const tabs = useTabs(ids, place ?? tab, hasPanel, (id) => {
    onTab(isDeskTab(id) ? id : 'now');
    selectPlace(isDeskTab(id) ? null : id);
  });
  return (
    <section class="powers" aria-label={t('desk.powers')}>
      <div class="board-list" {...tabs.list} role="tablist" aria-label={t('acts.tabs')}>
        <button class="tab board-plain" {...tabs.tab('now')}>
          {t('acts.now')}
        </button>
        {capitals.map(({ seat, id }) => (
          <button key={id} data-seat={id} class={`tab power tone-${seatDef(scenario, seat).colour}`} {...tabs.tab(id)}>
            <CapitalName seat={seat} />
            {seat === player ? <StatusLines look="power-line" /> : <CapitalLines seat={seat} />}
          </button>
        ))}
        {ids.includes('world') && (
          <button class="tab board-plain" {...tabs.tab('world')}>
            {t('acts.world')}
          </button>
        )}
        {ids.includes('table') && (
          <button class="tab board-plain" {...tabs.tab('table')}>
            {t('acts.table')} <LiveTables />
          </button>
        )}
      </div>
    </section>
  );
}

/** Both names, and how a capital carries itself. */
function CapitalName({ seat }: { readonly seat: Seat }) {
  const names = useNames();
  const title = seatTitle(names, seat);
  const native = textOrEmpty(names, `seat.${seatDef(names.scenario, seat).id}.native`);
  const trust = trustSlot(names, seat);
  const mood = useViewPart((session) =>
    trust !== null && seenAs(session, trust) !== 'hidden' ? formatTrustMood(seenValue(session, trust)) : '',
  );
  return (
    <span class="power-head">
      <span class="power-name">
        {title} {native !== title && <span class="power-native">{native}</span>}
      </span>
      {mood && <span class="mood">{mood}</span>}
    </span>
  );
}

/** Trust, what it announces, and its voice where it is the one heard this turn. */
function CapitalLines({ seat }: { readonly seat: Seat }) {
  const names = useNames();
  const trust = trustSlot(names, seat);
  const information = usePreviewStyle();
  const { intentId, voice, isQuoted } = useViewPart((view) => powerVoice(view, seat));
  return (
    <>
      {trust !== null && <TrustBar slot={trust} hasNumber={information === 'numbers'} />}
      {voice && isQuoted && <span class="voice">{voice}</span>}
      {intentId && (
        <span class="power-line">
          <b>{t('power.announces')}</b> {names.text(`move.${intentId}.intent`)}
        </span>
      )}
    </>
  );
}

function TrustBar({ slot, hasNumber }: { readonly slot: Slot; readonly hasNumber: boolean }) {
  const { scenario } = useNames();
  const level = useLevel(slot);
  if (level.seen === 'hidden') return null;
  return (
    <span class="power-trust">
      <GaugeBar share={level.share} width={level.width} />
      {hasNumber && level.seen === 'exact' && (
        <span class="power-number">{formatLevel(variableDef(scenario, slot), level.band.middle)}</span>
      )}
    </span>
  );
}

/** How the table stands at which something is being said. */
function LiveTables() {
  const status = useAppState((state) => {
    const live = shownTables(state).find(isTableAlive);
    return live ? statusText(live) : null;
  });
  return status === null ? null : <span class="power-line">{status}</span>;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where the arrow keys lead from a tab: the index of another; -1 for any other key, and for the browser's own with a modifier. */
function tabAfterKey(event: KeyboardEvent, at: number, count: number): number {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return -1;
  const step = STEPS[event.key];
  if (step !== undefined) return (at + step + count) % count;
  return event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : -1;
}

/** Props of a tab list and of its tabs, by their ids; `chosen` null: what is open is none of them. */
function useTabs<Id extends string>(ids: readonly Id[], chosen: Id | null, hasPanel: boolean, onChoose: (id: Id) => void) {
  const list = useRef<HTMLDivElement>(null);
  const stop = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = tabAfterKey(event, Math.max(0, ids.indexOf(stop as Id)), ids.length);
    const next = ids[to];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return {
    list: { role: 'tablist', 'aria-orientation': 'vertical', ref: list, onKeyDown } as const,
    tab: (id: Id) =>
      ({
        type: 'button',
        role: 'tab',
        id: `tab-${id}`,
        'aria-selected': id === chosen,
        ...(hasPanel && { 'aria-controls': 'tab-panel' }),
        tabIndex: id === stop ? 0 : -1,
        onClick: () => onChoose(id),
      }) as const,
  };
}
