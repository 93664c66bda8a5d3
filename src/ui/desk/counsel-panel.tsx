// Advisers at the desk: the first with its weightiest reason, the others in one line, all reasons on demand, and an objection to an act just chosen.
// Invariant: computed when a turn begins or the line changes, never while the player is choosing; gives no command.

import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Advice, type TurnAdvice, turnAdviceOf } from '../../analysis/advice/turn-advice';
import type { GameController } from '../../app/controller';
import { actionDef, lineDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { shownView } from '../../app/selectors';
import type { SeatView } from '../../engine/visibility/seat-view';
import { t } from '../../i18n/text';
import { useApp, useController, useNames, usePreviewStyle, useViewPart } from '../shared/game-context';
import { isPageNarrow } from '../shared/page-size';
import './counsel-panel.css';
import { actTitle, adviceReasons, adviceSentence, adviserName, worthText } from './counsel-labels';
import { CounselSheet } from './counsel-sheet';
import '../../i18n/en/counsel';

/** Whether the reader has laid all voices open, for as long as the page lives. */
const chosen = new WeakMap<object, boolean>();

interface CounselPanelProps {
  /** Leads to the slip of an act. */
  readonly onAct: (id: string) => void;
  /** What stands here until there is counsel; nothing on a desk that is only looked at. */
  readonly placeholder: VNode | null;
}

export function CounselPanel({ onAct, placeholder }: CounselPanelProps) {
  const controller = useController();
  const { app } = useApp().options;
  const [counsel, setCounsel] = useState<TurnAdvice | null>(null);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [areOpen, setOpen] = useState(chosen.get(controller) ?? false);
  const { id, turn, line } = useViewPart(({ id, view, scenario }) => ({ id, turn: view.turn, line: view.values[scenario.slots.line] }));
  const objection = useViewPart(({ view }) => objectionTo(view, counsel));
  // Worked out after the desk has been drawn: it takes longer than a frame, and as long again for each turn of a game opened in the middle.
  useEffect(() => {
    let wait: ReturnType<typeof setTimeout>;
    const ask = () => {
      const shown = shownView(app.getState());
      const found = shown && counselNow(shown, controller);
      if (found) setCounsel(found);
      else if (shown) wait = setTimeout(ask);
    };
    wait = setTimeout(ask);
    return () => clearTimeout(wait);
  }, [id, turn, line]);
  if (counsel === null) return placeholder;
  if (counsel.speakers.length === 0) return null;
  const hasRoom = !isPageNarrow();
  const openAll = () => {
    chosen.set(controller, !areOpen);
    setOpen(!areOpen);
  };
  return (
    <section class="counsel" aria-label={t('counsel.title')}>
      <div class="counsel-top">
        <button type="button" class="counsel-fold" aria-expanded={areOpen} onClick={openAll}>
          {t('counsel.title')}
        </button>
        <button type="button" class="inline counsel-all" onClick={() => setSheetOpen(true)}>
          {t('counsel.all', { n: counsel.all.length })}
        </button>
      </div>
      <ul class="counsel-list">
        {counsel.speakers.map((advice, i) => (
          <Voice key={`${turn}:${advice.line}`} advice={advice} isSpoken={i === 0 && hasRoom} areOpen={areOpen} onAct={onAct} />
        ))}
      </ul>
      <ul class="counsel-list counsel-listed" aria-live="polite">
        {objection && <Voice key={`${turn}:${objection.action}`} advice={objection} isSpoken areOpen={areOpen} onAct={onAct} />}
      </ul>
      {isSheetOpen && <CounselSheet counsel={counsel} onClose={() => setSheetOpen(false)} />}
    </section>
  );
}

/** What an adviser says against the act chosen last of those it has something against; null where nobody has. */
function objectionTo({ acts, turn }: SeatView, counsel: TurnAdvice | null): Advice | null {
  const objections = (acts[turn] ?? []).flatMap((action) => counsel?.objections.find((advice) => advice.action === action) ?? []);
  return objections.at(-1) ?? null;
}

interface VoiceProps {
  readonly advice: Advice;
  /** In its own words, unasked. */
  readonly isSpoken: boolean;
  readonly areOpen: boolean;
  readonly onAct: (id: string) => void;
}

/** One adviser: in a line, in its own words, or with all its reasons. */
function Voice({ advice, isSpoken, areOpen, onAct }: VoiceProps) {
  const names = useNames();
  const information = usePreviewStyle();
  const reasons = useViewPart((view) => adviceReasons(view, advice, information));
  const [isOpen, setOpen] = useState(areOpen);
  useEffect(() => setOpen(areOpen), [areOpen]);
  const { tone, action, worth } = advice;
  const isShort = !isSpoken && !isOpen;
  const [before, after] = isShort ? [tone === 'go' ? '' : t(`counsel.short.${tone}`), ''] : adviceSentence(names, advice);
  const shown = isShort ? [] : reasons.slice(0, isOpen ? undefined : 1);
  return (
    <li class={`counsel-voice counsel-${tone}`} data-adviser={lineDef(names.scenario, advice.line).id}>
      <p class={isShort ? 'counsel-said counsel-short' : 'counsel-said'}>
        <button type="button" class="counsel-name" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {adviserName(names, advice)}
        </button>{' '}
        {before}
        {isShort && tone === 'not' && ' '}
        {action >= 0 && (
          <button type="button" class="counsel-act" onClick={() => onAct(actionDef(names.scenario, action).id)}>
            {actTitle(names, action)}
          </button>
        )}
        {after} {tone !== 'wait' && <span class="counsel-worth">{worthText(worth, information)}</span>}
      </p>
      {shown.length > 0 && <p class="counsel-why">{shown.join(' · ')}</p>}
    </li>
  );
}

/** Advice of one game, kept: that with which each turn began, and that of the turn shown for the line declared last. */
interface CounselHistory {
  readonly id: string;
  readonly turns: Map<number, TurnAdvice>;
  now: { readonly name: string; readonly counsel: TurnAdvice } | null;
}

const counselHistories = new WeakMap<object, CounselHistory>();

/** The counsel of the turn shown; null while an earlier turn had to be read first: ask again. */
export function counselNow(session: GameView, controller: GameController): TurnAdvice | null {
  const { scenario, view } = session;
  const known = counselHistories.get(controller);
  const book = known?.id === session.id ? known : { id: session.id, turns: new Map<number, TurnAdvice>(), now: null };
  counselHistories.set(controller, book);
  const given: TurnAdvice[] = [];
  for (let turn = 0; turn < view.turn; turn++) {
    const found = book.turns.get(turn);
    if (!found) {
      const then = controller.viewAt(turn);
      book.turns.set(turn, then ? turnAdviceOf(scenario, then, given) : { turn, all: [], speakers: [], objections: [] });
      return null;
    }
    given.push(found);
  }
  const line = (seen: SeatView): number => seen.values[scenario.slots.line] ?? 0;
  const name = `${view.turn}:${line(view)}`;
  if (book.now?.name !== name) {
    // From the view at the beginning of the turn, so that advice does not change while the player chooses; a line declared since changes the effects of acts, and the advice.
    const start = controller.viewAt(view.turn) ?? view;
    const counsel = turnAdviceOf(scenario, line(start) === line(view) ? start : view, given);
    book.now = { name, counsel };
  }
  return book.now.counsel;
}
