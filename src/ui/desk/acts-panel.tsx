// What can be done: what matters this turn, or what concerns the place pointed at, the world, or a table. What is legal is the session's word.
import { actsToward } from '../../app/game/addressed-acts';
import { t } from '../../i18n/text';
import { useApp, useAppState, useNames, useNavigation, useViewPart } from '../shared/game-context';
import { createLazyPart, useFirstInteraction, useLazy } from '../shared/lazy';
import { ActList, useSuggestions } from './act-list';
import type { DeskTab } from './board-list';
import { CardsInPlay } from './cards-in-play';
import { GoalNote } from './goal-note';
import { lineTitle } from './status-lines';

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

/** Fetched when the tables are first looked at. */
const useTableTab = createLazyPart(() => import('./table-tab'));
function LazyTableTab() {
  const TableTab = useTableTab()?.TableTab;
  return TableTab ? <TableTab /> : null;
}

/** Fetched when something on the board is first pointed at. */
const usePlacePage = createLazyPart(() => import('./place-page'));
export function LazyPlacePage(props: Parameters<typeof import('./place-page').PlacePage>[0]) {
  const PlacePage = usePlacePage()?.PlacePage;
  return PlacePage ? <PlacePage {...props} /> : null;
}

interface ActsPanelProps {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
}

export function ActsPanel({ tab, onTab }: ActsPanelProps) {
  const { scenario } = useNames();
  const { place, selectPlace } = useNavigation();
  const suggested = useSuggestions();
  const { own, isCrisis } = useViewPart(({ view }) => ({ own: view.seat, isCrisis: view.crisis !== null }));
  /** Goes to the act's card: among the suggested ones, or where it addresses somebody. */
  const goToAct = (id: string) => {
    const find = () => document.querySelector<HTMLElement>(`[data-act="${id}"] .act-choose`);
    if (!find()) {
      const addressee = scenario.addressees[scenario.actions.findIndex((action) => action.id === id)] ?? null;
      const seat = addressee === null ? undefined : scenario.seats[addressee];
      onTab(seat ? 'now' : 'world');
      selectPlace(seat?.id ?? null);
    }
    requestAnimationFrame(() => find()?.focus());
  };
  return (
    <div class="acts">
      <LineStrip />
      {isCrisis && <LazyCrisisPanel />}
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-label={t('desk.papers')}>
        {place !== null ? (
          <LazyPlacePage place={place} suggested={suggested} />
        ) : tab === 'table' ? (
          <LazyTableTab />
        ) : tab === 'world' ? (
          <ActList title={t('acts.world')} suggested={suggested} acts={actsToward(scenario, own, null)} />
        ) : (
          <>
            <GoalNote />
            <ActList title={t('acts.nowTitle')} suggested={suggested} acts={null} />
            <CardsInPlay />
            {scenario.lines.list.length > 0 && <LazyCounselPanel onAct={goToAct} />}
          </>
        )}
      </div>
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
