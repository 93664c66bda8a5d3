// The scene of a turn: a picture, who speaks, one question and its answers. The desk is one press away, the end of the turn another.
// Invariant: an answer is the acts it stands for; giving it does nothing that the desk could not do, and it is taken back the same way.
import { useEffect, useState } from 'preact/hooks';
import type { AnswerOnPage, SceneOnPage } from '../../app/game/scene';
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
  /** Opens the desk for the rest of this turn. */
  readonly onDesk: () => void;
}

/** The sheet lies over the lower part of the picture; on a narrow page the picture stands above it, and comes closer. */
const pageFrame = { cover: 0.42, zoom: 1.12 } as const;
const phoneFrame = { cover: 0, zoom: 1.35 } as const;

export function ScenePage({ scene, onDesk }: ScenePageProps) {
  const session = useView();
  const { announce, openDialog } = useApp();
  const controller = useController();
  const { endTurn, goToTable } = useNavigation();
  useDeskShortcuts(false);
  const { view, scenario } = session;
  const isNarrow = useIsPageNarrow();
  /** The scene in which the reader has said that nothing is to be done. */
  const [isWaiting, setWaiting] = useState<string | null>(null);
  const answers = scene.answers.map((answer) => (answer.isWait && isWaiting === scene.id ? { ...answer, isGiven: true } : answer));
  const given = answers.find(({ isGiven }) => isGiven) ?? null;
  const takeBack = ({ isWait, commands }: AnswerOnPage): boolean => {
    setWaiting(null);
    return isWait || controller.takeBackAnswer(commands).isAccepted;
  };
  const give = (answer: AnswerOnPage): void => {
    if (answer.isGiven) {
      if (takeBack(answer)) announce(t('scene.takenBack'));
      return;
    }
    const objected = answer.commands.flatMap((command) => (command.type === 'act' ? [command.id] : [])).find(controller.sceneBefore);
    // One question has one answer: another takes the place of the first.
    if (given) takeBack(given);
    if (answer.table !== null) goToTable(answer.table);
    else if (answer.isWait) setWaiting(scene.id);
    else if (objected) openDialog({ kind: 'before', id: objected, commands: answer.commands });
    else if (answer.reveals !== null) openDialog({ kind: 'reveal', id: answer.reveals, isShownAfter: true });
    else if (controller.giveAnswer(answer.commands).isAccepted) announce(t('scene.givenNow'));
  };
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [scene.id]);
  const turns = scenario.turns.length;
  return (
    <div class={styles.page} data-scene={scene.id}>
      <div class={styles.sky}>
        <Print picture={scene.picture} {...(isNarrow ? phoneFrame : pageFrame)} label={pictureLabel(session, scene.picture)} />
      </div>
      <Top shown={session} />
      <main class={styles.sheet}>
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
          <button type="button" class="aside-link" onClick={onDesk}>
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
      </main>
    </div>
  );
}
