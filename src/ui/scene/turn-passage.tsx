// Between two turns: the board holds still while those who have something to say answer what was done, one after the other; a great deed has its
// front page first; only then the numbers move, with their cause.
// Invariant: nothing here decides anything; whatever is skipped can be read again in the record, and until it is over the turn before is shown.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { seatDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { BeatOnPage, PassageOnPage } from '../../app/game/scene';
import { t } from '../../i18n/text';
import type { FrontPage } from '../../story/front-page';
import { useApp, useController, useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { MapPanel } from '../shared/map-panel';
import { Print } from '../shared/print';
import { useShortcuts } from '../shared/shortcuts';
import { biggestChangesText, summarizeTurn } from '../shared/turn-summary';
import { FrontPageSheet } from './front-page-sheet';
import { Top } from './lanterns';
import { TurnChanges } from './turn-changes';
import styles from './turn-passage.module.css';
import '../../i18n/en/scene';
import '../../i18n/en/log';

interface TurnPassageProps {
  /** The game as it stood when the turn was ended. */
  readonly before: GameView;
  readonly onOver: () => void;
}

type Step =
  | { readonly kind: 'front'; readonly front: FrontPage }
  | { readonly kind: 'beat'; readonly beat: BeatOnPage }
  | { readonly kind: 'changes' };

function stepsOf({ front, beats }: PassageOnPage): Step[] {
  return [
    ...(front ? [{ kind: 'front', front } as const] : []),
    ...beats.map((beat) => ({ kind: 'beat', beat }) as const),
    { kind: 'changes' },
  ];
}

export function TurnPassage({ before, onOver }: TurnPassageProps) {
  const session = useView();
  const controller = useController();
  const { options, announce } = useApp();
  const record = useMemo(() => summarizeTurn(session), [session]);
  const passage = useMemo(() => controller.passage(), [session]);
  const steps = useMemo(() => stepsOf(passage), [passage]);
  const [at, setAt] = useState(0);
  const step = steps[Math.min(at, steps.length - 1)] ?? { kind: 'changes' };
  const isLast = step.kind === 'changes';
  const heading = useRef<HTMLHeadingElement>(null);
  const next = (): void => (isLast ? onOver() : setAt(at + 1));
  useEffect(() => {
    controller.markTurnTold();
    window.scrollTo(0, 0);
    options.map?.play(() => undefined).catch(() => undefined);
    return () => options.map?.skip();
  }, []);
  // At once: a key pressed in between must not lose the button it was meant for.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    if (isLast) announce(biggestChangesText(session, record));
  }, [at]);
  useShortcuts({ e: next });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) setAt(steps.length - 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [steps]);
  const speaks = step.kind === 'beat' && step.beat.voice !== 'public' ? step.beat.voice : null;
  const foot = (
    <p class={styles.foot}>
      {!isLast && (
        <button type="button" class="aside-link" onClick={() => setAt(steps.length - 1)}>
          {t('scene.skip')}
        </button>
      )}
      {isLast && at > 0 && steps.length > 1 && (
        <button type="button" class="aside-link" onClick={() => setAt(0)}>
          {t('scene.again')}
        </button>
      )}
      <button type="button" class="button button-seal" onClick={next}>
        {t(isLast ? (session.view.isOver ? 'record.toEnding' : 'scene.goOn') : 'scene.next')}
      </button>
    </p>
  );
  return (
    <div class={styles.page} data-passage={step.kind}>
      <div class={styles.board}>
        <MapPanel caption={null} />
      </div>
      <Top shown={isLast ? session : before} speaks={speaks} />
      <main class={styles.stage}>
        {step.kind === 'front' && <FrontPageSheet front={step.front} headingRef={heading} foot={foot} />}
        {step.kind === 'beat' && (
          <section class={step.beat.picture ? `${styles.card} ${styles.withPlate}` : styles.card}>
            {step.beat.picture && (
              <div class={styles.plate}>
                <Print picture={step.beat.picture} />
              </div>
            )}
            <div class={styles.text}>
              {passage.said !== null && <p class={styles.said}>{t('scene.said', { answer: session.text(passage.said) })}</p>}
              <h1 class={styles.name} tabIndex={-1} data-page-heading ref={heading}>
                {step.beat.voice === 'public' ? t('record.home') : seatTitle(session, step.beat.voice)}
              </h1>
              {step.beat.voice === 'public' ? (
                <p class={styles.line}>{session.text(step.beat.key)}</p>
              ) : (
                <blockquote class={styles.line} data-tone={seatDef(session.scenario, step.beat.voice).colour}>
                  “{session.text(step.beat.key)}”
                </blockquote>
              )}
              {foot}
            </div>
          </section>
        )}
        {step.kind === 'changes' && <TurnChanges record={record} headingRef={heading} foot={foot} />}
      </main>
    </div>
  );
}
