// A guide's hint beside the game: a slip that can be followed, skipped, put away and called again. It never holds anything back.
// Invariant: reads the session and what is open; gives no command.
import { useEffect, useState } from 'preact/hooks';
import { enGuide } from '../../i18n/en-guide';
import { fillMessage } from '../../i18n/text';
import { useGame, useSurface } from '../game';
import { deedsOf, deedsOfSheet, type Lesson, lessonOf, placesOf } from './lesson';
import '../styles/guide.css';

const NONE: readonly string[] = [];

/** `atTable`: the table whose page is in view; null on the desk. */
export function GuideNote({ atTable }: { readonly atTable: string | null }) {
  const { session } = useGame();
  const lesson = lessonOf(session, session.view.turn);
  return lesson && !session.view.isOver ? <Note key={session.view.turn} lesson={lesson} atTable={atTable} /> : null;
}

function Note({ lesson, atTable }: { readonly lesson: Lesson; readonly atTable: string | null }) {
  const { session } = useGame();
  const { dialog, settings, announce } = useSurface();
  const [at, setAt] = useState(0);
  const [isAway, setAway] = useState(false);
  const [seen, setSeen] = useState(NONE);
  // Sheets and pages leave no trace in the session, so what has been opened this turn is kept here.
  useEffect(() => {
    const now = [...deedsOfSheet(session, dialog), ...(atTable === null ? [] : [`table.${atTable}`])];
    if (now.some((deed) => !seen.includes(deed))) setSeen([...seen, ...now]);
  }, [dialog, atTable]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.altKey || event.metaKey);
      const isFree = !(event.target instanceof HTMLElement && event.target.closest('input:not([type=radio]), textarea, select, dialog'));
      if (event.key !== 'g' || !isPlain || !isFree || !settings.hasShortcuts) return;
      event.preventDefault();
      setAway(false);
      setTimeout(() => document.querySelector<HTMLElement>('.guide-title')?.focus(), 0);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [settings.hasShortcuts]);

  const hint = lesson.hints[at];
  const done = [...deedsOf(session), ...seen];
  const isDone = hint?.doneBy.some((deed) => done.includes(deed)) ?? false;
  // On another page a hint for the last one helps nobody: what is done there is passed over.
  useEffect(() => {
    const open = lesson.hints.findIndex(({ doneBy }, i) => i >= at && !doneBy.some((deed) => done.includes(deed)));
    if (atTable !== null && open > at) setAt(open);
  }, [atTable, seen]);
  const isLastTurn = session.view.turn === session.scenario.turns.length - 1;
  const told = hint ? hint.text : isLastTurn ? enGuide.restLast : enGuide.rest;
  if (isAway)
    return (
      <button type="button" class="guide-again" onClick={() => setAway(false)}>
        {fillMessage(enGuide.again, { title: lesson.title })}
      </button>
    );
  return (
    <aside class={`guide ${isDone ? 'guide-done' : ''}`} aria-labelledby="guide-title">
      <header class="guide-head">
        <p class="eyebrow">
          {enGuide.label} {hint && <span class="guide-place">{fillMessage(enGuide.place, { n: at + 1, of: lesson.hints.length })}</span>}
        </p>
        <h2 class="guide-title" id="guide-title" tabIndex={-1}>
          {lesson.title}
        </h2>
        <button type="button" class="guide-away" onClick={() => setAway(true)}>
          <span aria-hidden="true">×</span>
          <span class="unseen">{enGuide.away}</span>
        </button>
      </header>
      <div role="status">
        <p class="guide-text">{told}</p>
        {isDone && <p class="guide-mark">{enGuide.done}</p>}
      </div>
      <div class="guide-buttons">
        {hint && !isDone && (
          <button type="button" class="button" onClick={() => showPlace(hint.pointsTo) || announce(enGuide.nowhere)}>
            {enGuide.show}
          </button>
        )}
        {at > 0 && (
          <button type="button" class="plain" onClick={() => setAt(at - 1)}>
            {enGuide.back}
          </button>
        )}
        {hint && (
          <button type="button" class={isDone ? 'button button-seal' : 'plain'} onClick={() => setAt(at + 1)}>
            {isDone ? enGuide.next : enGuide.skip}
          </button>
        )}
      </div>
    </aside>
  );
}

/** Brings the place of a deed into view, marks it for a moment and puts the focus there. False when it is not on the page. */
function showPlace(deed: string): boolean {
  const found = placesOf(deed)
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element?.checkVisibility());
  if (!found) return false;
  const isStill = document.documentElement.dataset.still === 'true' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  found.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  found.dataset.guide = 'here';
  setTimeout(() => {
    delete found.dataset.guide;
  }, 4000);
  const control = found.matches('button, a, input') ? found : found.querySelector<HTMLElement>('button, a, input');
  control?.focus({ preventScroll: true });
  return true;
}
