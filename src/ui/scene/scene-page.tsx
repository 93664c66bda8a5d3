// The scene of a turn: a picture, who speaks, one question and its answers. The desk is one press away, the end of the turn another.
// Invariant: an answer is the acts it stands for; giving it does nothing that the desk could not do, and it is taken back the same way.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AnswerOnPage, SceneOnPage } from '../../app/game/scene';
import type { Command } from '../../engine/model/command';
import { t } from '../../i18n/text';
import { useApp, useController, useNavigation, useView } from '../shared/game-context';
import { pictureLabel, turnLabel } from '../shared/labels';
import { useIsPageNarrow } from '../shared/page-size';
import { Print } from '../shared/print';
import { Answers } from '../shared/scene-answers';
import { useDeskShortcuts } from '../shared/shortcuts';
import { Speakers } from '../shared/speakers';
import { Top } from './lanterns';
import styles from './scene-page.module.css';
import { TurnNotes } from './turn-notes';
import '../../i18n/en/scene';

interface ScenePageProps {
  readonly scene: SceneOnPage;
  /** What lies on the picture. */
  readonly note: ComponentChildren;
  /** The reader has said, or says no longer, that nothing is to be done. */
  readonly onWait: (isWaiting: boolean) => void;
  /** Opens the desk for the rest of this turn. */
  readonly onDesk: () => void;
}

/** The sheet lies over the lower part of the picture; on a narrow page the picture stands above it, and comes closer. */
const pageFrame = { cover: 0.42, zoom: 1.12 } as const;
const phoneFrame = { cover: 0, zoom: 1.35 } as const;

export function ScenePage({ scene, note, onWait, onDesk }: ScenePageProps) {
  const session = useView();
  const { announce, openDialog } = useApp();
  const controller = useController();
  const { endTurn, goToTable } = useNavigation();
  useDeskShortcuts(false);
  const { view, scenario } = session;
  const isNarrow = useIsPageNarrow();
  const { answers } = scene;
  const given = answers.find(({ isGiven }) => isGiven) ?? null;
  const takeBack = ({ isWait, commands }: AnswerOnPage): boolean => {
    onWait(false);
    return isWait || controller.takeBackAnswer(commands).isAccepted;
  };
  /** Whoever is to sit across is met first. */
  const openTable = (table: string, first: readonly Command[]): void => {
    if (first.length === 0 || controller.giveAnswer(first).isAccepted) goToTable(table);
  };
  const give = (answer: AnswerOnPage): void => {
    if (answer.isGiven) {
      if (answer.table !== null) goToTable(answer.table);
      else if (takeBack(answer)) announce(t('scene.takenBack'));
      return;
    }
    const objected = answer.commands.flatMap((command) => (command.type === 'act' ? [command.id] : [])).find(controller.sceneBefore);
    // One question has one answer: another takes the place of the first, where that can still be taken back.
    if (given && !takeBack(given)) return;
    if (answer.isWait) onWait(true);
    else if (objected) openDialog({ kind: 'before', id: objected, commands: answer.commands });
    else if (answer.reveals !== null) openDialog({ kind: 'reveal', id: answer.reveals, isShownAfter: true });
    else if (answer.table !== null) openTable(answer.table, answer.commands);
    else if (controller.giveAnswer(answer.commands).isAccepted) announce(t('scene.givenNow'));
  };
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [scene.id]);
  const turns = scenario.turns.length;
  return (
    <main class={styles.page} data-scene={scene.id}>
      <div class={styles.sky}>
        <Print picture={scene.picture} {...(isNarrow ? phoneFrame : pageFrame)} label={pictureLabel(session, scene.picture)} />
      </div>
      <Top shown={session} />
      {note}
      <div class={styles.sheet}>
        <p class={styles.date}>
          {turnLabel(session, view.turn)}
          <span class={styles.turn}>{t('desk.turn', { turn: Math.min(view.turn + 1, turns), turns })}</span>
        </p>
        <Speakers speakers={scene.speakers} />
        <div>
          <h1 class={styles.ask} tabIndex={-1} data-page-heading>
            {scene.ask && session.text(scene.ask)}
          </h1>
          <Answers answers={answers} onGive={give} />
        </div>
        <TurnNotes isOfCrisis={scene.answers.some(({ isOfCrisis }) => isOfCrisis)} onDesk={onDesk} />
        <div class={styles.foot}>
          <button type="button" class="aside-link" data-way="desk" onClick={onDesk}>
            {t('scene.desk')}
          </button>
          {view.turn === 0 ? (
            <button type="button" class="aside-link" onClick={() => openDialog({ kind: 'dossier' })}>
              {t('dossier.title')}
            </button>
          ) : (
            <button type="button" class="aside-link" onClick={() => openDialog({ kind: 'record' })}>
              {t('front.record')}
            </button>
          )}
          <button type="button" class={`button ${given ? 'button-seal' : ''} ${styles.end}`} onClick={endTurn}>
            {t(view.turn === turns - 1 ? 'end.lastTurn' : 'end.turn')}
          </button>
        </div>
      </div>
    </main>
  );
}
