// The acts of the turn: the suggested ones first, then by category, the table last. What is legal is the session's word.
import { useMemo, useState } from 'preact/hooks';
import { shownTables } from '../../app/selectors';
import { t } from '../../i18n/text';
import { useApp, useAppState, useController, useNames, useNavigation, useViewPart } from '../shared/game-context';
import { useFirstInteraction, useLazy } from '../shared/lazy';
import { type Tab, Tabs } from '../shared/tabs';
import { ActCard } from './act-card';
import { CardsInPlay } from './cards-in-play';
import { lineTitle } from './player-card';
import { TableTab } from './table-tab';

const MOST_SUGGESTIONS = 8;

/** Crises are rare; their panel is fetched with the first. */
function LazyCrisisPanel() {
  const crisis = useViewPart(({ view }) => view.crisis);
  const CrisisPanel = useLazy(() => import('./crisis-panel'))?.CrisisPanel;
  return CrisisPanel && crisis ? <CrisisPanel crisis={crisis} /> : null;
}

type CounselPanelProps = Parameters<typeof import('./counsel-panel').CounselPanel>[0];

/** Loaded once the desk is drawn and somebody reads it; its place is reserved where there is something to decide. */
function LazyCounselPanel(props: Omit<CounselPanelProps, 'placeholder'>) {
  const isPast = useAppState(({ past }) => past.shown !== null);
  const place = isPast ? null : <div class="counsel-place" />;
  return useFirstInteraction() ? <FetchedCounselPanel {...props} placeholder={place} /> : place;
}

function FetchedCounselPanel(props: CounselPanelProps) {
  const CounselPanel = useLazy(() => import('./counsel-panel'))?.CounselPanel;
  return CounselPanel ? <CounselPanel {...props} /> : props.placeholder;
}

export function ActsPanel() {
  const { scenario, text } = useNames();
  const { suggestions } = useController();
  const { lastTable } = useNavigation();
  const [tab, setTab] = useState(lastTable === null ? 'now' : 'table');
  const { seat, line, isCrisis } = useViewPart(({ view }) => ({
    seat: view.seat,
    line: view.values[scenario.slots.line],
    isCrisis: view.crisis !== null,
  }));
  const hasTables = useAppState((state) => shownTables(state).length > 0);
  // Chosen once a turn (and when the line changes), so that no card disappears while the player decides on it.
  const suggested = useMemo(() => suggestions().slice(0, MOST_SUGGESTIONS), [line]);
  const own = scenario.actions.filter((action) => action.seat === seat);
  const categories = [...new Set(own.map((action) => action.category))];
  const tabs: Tab<string>[] = [
    { id: 'now', label: t('acts.now') },
    ...categories.map((id) => ({ id, label: text(`category.${id}.title`) })),
    ...(hasTables || scenario.closing || own.some((action) => action.closes) ? [{ id: 'table', label: t('acts.table') }] : []),
  ];
  /** Goes to the act's card: among the suggested ones or under its category. */
  const goToAct = (id: string) => {
    const def = own.find((action) => action.id === id);
    if (!suggested.some((suggestion) => suggestion.id === id) && def) setTab(def.category);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-act="${id}"] .act-choose`)?.focus());
  };
  return (
    <div class="acts">
      <LineStrip />
      {isCrisis && <LazyCrisisPanel />}
      <Tabs label={t('acts.tabs')} tabs={tabs} chosen={tab} onChoose={setTab}>
        {tab === 'now' && (
          <>
            <CardsInPlay />
            {scenario.lines.list.length > 0 && <LazyCounselPanel onAct={goToAct} />}
            <h2 class="acts-title">{t('acts.nowTitle')}</h2>
            <ul class="act-list">
              {suggested.map(({ id, reasons, proposal }) => (
                <ActCard key={id} id={id} reasons={reasons} proposal={proposal} hasCategory />
              ))}
            </ul>
          </>
        )}
        {tab === 'table' && <TableTab />}
        {tab !== 'now' && tab !== 'table' && (
          <>
            <h2 class="unseen">{text(`category.${tab}.title`)}</h2>
            <ul class="act-list">
              {own
                .filter((action) => action.category === tab && !action.closes)
                .map(({ id }) => (
                  <ActCard key={id} id={id} />
                ))}
            </ul>
          </>
        )}
      </Tabs>
    </div>
  );
}

/** The declared line in one row, since every act is weighed by it. */
function LineStrip() {
  const { scenario } = useNames();
  const { openDialog } = useApp();
  const { title, hasLine } = useViewPart((session) => ({
    title: lineTitle(session),
    hasLine: Boolean(session.view.values[scenario.slots.line]),
  }));
  if (scenario.slots.line < 0) return null;
  return (
    <p class="line-strip">
      <span>
        {t('line.label')} <b>{title}</b>
      </span>
      <button type="button" class="inline" onClick={() => openDialog({ kind: 'line' })}>
        {t(hasLine ? 'line.change' : 'line.choose')}
      </button>
    </p>
  );
}
