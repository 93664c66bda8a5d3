// Two or three advisers at the desk: what each would do now, its number, and why. A name or an act leads on; nothing is done from here.
// Invariant: asked once a turn and line, before the first act, so that the voices do not change while one is choosing.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Advice, type Counsel, counselOf } from '../../analysis/counsel';
import { c } from '../../i18n/en-counsel';
import { useGame, useInformation } from '../game';
import '../styles/counsel.css';
import { CounselSheet } from './counsel-sheet';
import { actTitle, adviserName, becauseText, groundText, phraseOf, tellWorth } from './counsel-words';

const GROUNDS = 2;
const WIDE = '(min-width: 48rem)';
/** Whether the reader has folded the counsel or laid it open, for as long as the page lives. */
const folded = new WeakMap<object, boolean>();

interface CounselPanelProps {
  /** Leads to the slip of an act. */
  readonly onAct: (id: string) => void;
  /** What stands here until there is counsel. */
  readonly place: VNode;
}

export function CounselPanel({ onAct, place }: CounselPanelProps) {
  const { session, store } = useGame();
  const [counsel, setCounsel] = useState<Counsel | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isFolded, setFolded] = useState(folded.get(store) ?? !window.matchMedia(WIDE).matches);
  const fold = (to: boolean) => {
    folded.set(store, to);
    setFolded(to);
  };
  const line = session.view.values[session.scenario.slots.line];
  // Worked out after the desk has been drawn: it takes longer than a frame.
  useEffect(() => {
    const wait = setTimeout(() => setCounsel(counselOf(session.scenario, session.view, session.seed)));
    return () => clearTimeout(wait);
  }, [session.id, session.view.turn, line]);
  if (counsel === null) return place;
  if (counsel.speakers.length === 0) return null;
  return (
    <section class="counsel" aria-label={c('counsel.title')}>
      <div class="counsel-top">
        <button type="button" class="counsel-fold" aria-expanded={!isFolded} onClick={() => fold(!isFolded)}>
          <span class="counsel-title">{c('counsel.title')}</span>
          {isFolded && counsel.speakers.map((advice) => <InOneLine key={advice.line} advice={advice} />)}
        </button>
        {!isFolded && (
          <button type="button" class="inline counsel-all" onClick={() => setOpen(true)}>
            {c('counsel.all', { n: counsel.all.length })}
          </button>
        )}
      </div>
      {!isFolded && (
        <ul class="counsel-list">
          {counsel.speakers.map((advice) => (
            <Voice key={advice.line} advice={advice} onAct={onAct} />
          ))}
        </ul>
      )}
      {isOpen && <CounselSheet counsel={counsel} onClose={() => setOpen(false)} />}
    </section>
  );
}

function InOneLine({ advice }: { readonly advice: Advice }) {
  const { session } = useGame();
  const act = advice.action < 0 ? '' : actTitle(session, advice.action);
  return <span class="counsel-line">{c(`counsel.${advice.tone}`, { name: adviserName(session, advice), act })}</span>;
}

function Voice({ advice, onAct }: { readonly advice: Advice; readonly onAct: (id: string) => void }) {
  const { session } = useGame();
  const information = useInformation();
  const { tone, action, worth, grounds, but, instead } = advice;
  const [before, after] = phraseOf(session, advice);
  const reasons = [
    ...(tone === 'wait' ? [] : [tellWorth(worth, information)]),
    becauseText(session, advice, information),
    ...grounds.slice(0, GROUNDS).map((ground) => groundText(session, ground, information)),
    but && `${c('counsel.but')} ${groundText(session, but, information)}`,
    instead >= 0 && `${c('counsel.instead')}${actTitle(session, instead)}`,
  ].filter((reason): reason is string => Boolean(reason));
  return (
    <li class={`counsel-voice counsel-${tone}`} data-adviser={session.scenario.lines.list[advice.line].id}>
      <p class="counsel-said">
        <b class="counsel-name">{adviserName(session, advice)}</b> {before}
        {action >= 0 && (
          <button type="button" class="counsel-act" onClick={() => onAct(session.scenario.actions[action].id)}>
            {actTitle(session, action)}
          </button>
        )}
        {after}
      </p>
      <p class="counsel-why">
        {reasons.map((reason, i) => (
          <span key={reason} class={i === 0 && tone !== 'wait' ? 'counsel-worth' : ''}>
            {i > 0 && ' · '}
            {reason}
          </span>
        ))}
      </p>
    </li>
  );
}
