// Tutorial hint beside the game: can be followed, skipped, dismissed and recalled; never blocks play.
// Invariant: reads the session and the open dialog; gives no command.
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SceneOnPage } from '../../app/game/scene';
import { shownTables, shownView } from '../../app/selectors';
import type { Turn } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useApp, useAppState, useDialog, useNames, useNavigation, useViewPart } from '../shared/game-context';
import { isPageNarrow } from '../shared/page-size';
import { useShortcuts } from '../shared/shortcuts';
import { completedTasks, isOnlyRead, type Lesson, lessonOf, taskSelectors, tasksOfDialog, tasksOfScreen } from './lesson';
import '../../i18n/en/guide';
import './guide-note.css';
import './guide-on-scene.css';

/** The foot of the page in view. */
const FEET = '.table-foot, .end-bar';

/** How far the reader has come in the lesson of a turn. Kept by the page: the note is drawn on one screen after the other. */
export interface LessonProgress {
  readonly turn: Turn;
  /** Place of the hint among those of the turn; their number when all have been told. */
  readonly at: number;
  /** `aside`: on narrow pages the note is hidden until what it pointed to has been done. */
  readonly where: 'here' | 'aside' | 'away';
  /** Tasks done by opening something, which the session does not record. */
  readonly seen: readonly string[];
}

interface GuideNoteProps {
  /** The screen in view: `scene`, `desk`, or a table by its name. */
  readonly screen: string;
  /** Of the turn; null where it has none. */
  readonly scene: SceneOnPage | null;
  readonly progress: LessonProgress | null;
  readonly onProgress: (next: (before: LessonProgress | null) => LessonProgress) => void;
}

export function GuideNote(props: GuideNoteProps) {
  const names = useNames();
  const { turn, isOver } = useViewPart(({ view }) => ({ turn: view.turn, isOver: view.isOver }));
  const hasScene = props.scene !== null;
  const lesson = useMemo(() => lessonOf(names, turn, hasScene), [names, turn, hasScene]);
  const [said, setSaid] = useState('');
  return (
    <>
      {lesson && !isOver && <Note {...props} key={turn} turn={turn} lesson={lesson} onSay={setSaid} />}
      {/* A live region must exist before its content changes, so that a screen reader announces a new hint. */}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}

interface NoteProps extends GuideNoteProps {
  readonly turn: Turn;
  readonly lesson: Lesson;
  readonly onSay: (text: string) => void;
}

function Note({ turn, lesson, screen, scene, progress, onProgress, onSay }: NoteProps) {
  const names = useNames();
  const { completed, isLastTurn } = useAppState((state) => {
    const view = shownView(state);
    return {
      completed: view ? completedTasks(view, shownTables(state), scene) : [],
      isLastTurn: turn === names.scenario.turns.length - 1,
    };
  });
  const { announce } = useApp();
  const dialog = useDialog();
  const { place } = useNavigation();
  const begun: LessonProgress = { turn, at: 0, where: 'here', seen: [] };
  const { at, where, seen } = progress?.turn === turn ? progress : begun;
  const change = (changed: Partial<LessonProgress>): void =>
    onProgress((before) => ({ ...(before?.turn === turn ? before : begun), ...changed }));
  const note = useRef<HTMLElement>(null);
  const isInView = useIsInView(note);
  const above = { '--foot': `${useFootHeight()}px` };
  useEffect(() => {
    const now = [...tasksOfDialog(names, dialog), ...tasksOfScreen(screen), ...(place === null ? [] : [`power.${place}`])];
    if (now.some((task) => !seen.includes(task))) change({ seen: [...seen, ...now] });
  }, [dialog, screen, place]);
  const bringBack = () => {
    change({ where: 'here' });
    setTimeout(() => {
      const title = document.querySelector<HTMLElement>('.guide-title');
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: 'center' });
    }, 0);
  };
  useShortcuts({ g: bringBack });

  const hint = lesson.hints[at];
  const done = [...completed, ...seen, ...tasksOfScreen(screen)];
  const isDone = hint?.completedBy.some((task) => done.includes(task)) ?? false;
  const isPraised = isDone && hint !== undefined && !isOnlyRead(hint);
  // Hints for another screen are skipped.
  useEffect(() => {
    const open = lesson.hints.findIndex(({ completedBy }, i) => i >= at && !completedBy.some((task) => done.includes(task)));
    change({ at: screen !== 'scene' && open > at ? open : at, where: where === 'aside' ? 'here' : where });
  }, [screen]);
  const told = hint ? hint.text : isLastTurn ? t('guide.restLast') : t('guide.rest');
  const isFree = dialog === null && where !== 'away';
  useEffect(() => {
    if (isFree) onSay(isPraised ? t('guide.done') : `${lesson.title}. ${told}`);
  }, [isFree, isPraised, told]);
  const putAway = () => {
    change({ where: 'away' });
    setTimeout(() => document.querySelector<HTMLElement>('.guide-again')?.focus(), 0);
  };
  const show = () => {
    if (!hint) return;
    if (!highlightTarget(hint.targetTask)) return announce(t('guide.nowhere'));
    if (isPageNarrow() && screen !== 'scene') change({ where: 'aside' });
  };
  const goOn = () => change({ where: 'here', at: at + 1 });
  if (where === 'away' || (where === 'aside' && !isDone))
    return (
      <button type="button" class="guide-again" style={above} onClick={() => change({ where: 'here' })}>
        {t('guide.again', { title: lesson.title })}
      </button>
    );
  return (
    <>
      <section class={`guide ${isDone ? 'guide-done' : ''}`} ref={note} style={above} aria-labelledby="guide-title">
        <header class="guide-head">
          <p class="eyebrow">
            {t('guide.label')} {hint && <span class="guide-place">{t('guide.place', { n: at + 1, of: lesson.hints.length })}</span>}
          </p>
          <h2 class="guide-title" id="guide-title" tabIndex={-1}>
            {lesson.title}
          </h2>
          <button type="button" class="guide-away" onClick={putAway}>
            <span aria-hidden="true">×</span>
            <span class="unseen">{t('guide.away')}</span>
          </button>
        </header>
        <p class="guide-text">{told}</p>
        <div class="guide-buttons">
          {isPraised && <p class="guide-mark">{t('guide.done')}</p>}
          {hint && !isDone && (
            <button type="button" class="button" onClick={show}>
              {t('guide.show')}
            </button>
          )}
          {at > 0 && (
            <button type="button" class="plain" onClick={() => change({ at: at - 1 })}>
              {t('guide.back')}
            </button>
          )}
          {hint && (
            <button type="button" class={isDone ? 'button button-seal' : 'plain'} onClick={goOn}>
              {isDone ? t('guide.next') : t('guide.skip')}
            </button>
          )}
        </div>
      </section>
      {/* On a phone the note stays above the question, and the answer lies below it. */}
      {isPraised && !isInView && screen === 'scene' && (
        <button type="button" class="guide-again guide-further" onClick={bringBack}>
          {t('guide.further')}
        </button>
      )}
    </>
  );
}

/** Whether the reader has the element before them; true where that is not known. */
function useIsInView(element: RefObject<HTMLElement | null>): boolean {
  const [isInView, setInView] = useState(true);
  const shown = element.current;
  useEffect(() => {
    if (!shown) return;
    const views = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? true));
    views.observe(shown);
    return () => views.disconnect();
  }, [shown]);
  return isInView;
}

/** Height of the page's foot in CSS pixels; it grows with the acts chosen, and on a phone the note is placed above it. */
function useFootHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    let foot: Element | null = null;
    const sizes = new ResizeObserver(() => setHeight(foot?.getBoundingClientRect().height ?? 0));
    // Screens replace each other, and some load late.
    const find = () => {
      const found = document.querySelector(FEET);
      if (found === foot) return;
      sizes.disconnect();
      foot = found;
      if (found) sizes.observe(found);
    };
    const pages = new MutationObserver(find);
    pages.observe(document.body, { childList: true, subtree: true });
    find();
    return () => {
      pages.disconnect();
      sizes.disconnect();
    };
  }, []);
  return height;
}

/** Scrolls to the place of a task, highlights it briefly and focuses it. False when it is not on the page. */
function highlightTarget(task: string): boolean {
  const found = taskSelectors(task)
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element?.checkVisibility());
  if (!found) return false;
  const isStill = document.documentElement.dataset.still === 'true' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const before of document.querySelectorAll<HTMLElement>('[data-guide]')) delete before.dataset.guide;
  found.dataset.guide = 'here';
  // What is higher than the page is read from its top.
  const block = found.offsetHeight > window.innerHeight / 2 ? 'start' : 'center';
  found.scrollIntoView({ block, behavior: isStill ? 'auto' : 'smooth' });
  setTimeout(() => {
    delete found.dataset.guide;
  }, 4000);
  const controls = 'button, a, input';
  const control = found.matches(controls)
    ? found
    : (found.querySelector<HTMLElement>(controls) ?? found.querySelector<HTMLElement>('[tabindex]'));
  control?.focus({ preventScroll: true });
  return true;
}
