// The scene of a turn: a picture, who speaks, one question and its answers. The desk is one press away, the end of the turn another.
// Invariant: an answer is the acts it stands for; giving it does nothing that the desk could not do, and it is taken back the same way.
import { useEffect } from 'preact/hooks';
import type { SceneAnswerView, SceneView } from '../../app/game/scene';
import { t } from '../../i18n/text';
import { useApp, useController, useNames, useNavigation, useView } from '../shared/game-context';
import { textOrEmpty, turnLabel } from '../shared/labels';
import { useDeskShortcuts } from '../shared/shortcuts';
import { Answers } from './answers';
import { Top } from './lanterns';
import { Print } from './print';
import styles from './scene-page.module.css';

interface ScenePageProps {
  readonly scene: SceneView;
  /** Opens the desk for the rest of this turn. */
  readonly onDesk: () => void;
}

export function ScenePage({ scene, onDesk }: ScenePageProps) {
  const session = useView();
  const { announce, openDialog } = useApp();
  const controller = useController();
  const { endTurn, goToTable } = useNavigation();
  useDeskShortcuts(false);
  const { view, scenario } = session;
  const given = scene.answers.find(({ isGiven }) => isGiven) ?? null;
  const give = (answer: SceneAnswerView): void => {
    if (answer.isGiven) {
      if (controller.takeBackAnswer(scene.id, answer.index).isAccepted) announce(t('scene.takenBack'));
      return;
    }
    if (answer.table !== null) return goToTable(answer.table);
    if (answer.isWait) return endTurn();
    if (answer.reveals !== null) return openDialog({ kind: 'reveal', id: answer.reveals });
    if (controller.giveAnswer(scene.id, answer.index).isAccepted) announce(t('scene.givenNow'));
  };
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [scene.id]);
  const turns = scenario.turns.length;
  return (
    <div class={styles.page} data-scene={scene.id}>
      <div class={styles.sky}>
        <Print picture={scene.picture} />
      </div>
      <Top shown={session} />
      <main class={styles.sheet}>
        <p class={styles.date}>
          {turnLabel(session, view.turn)}
          <span class={styles.turn}>{t('desk.turn', { turn: Math.min(view.turn + 1, turns), turns })}</span>
        </p>
        <Speakers scene={scene} />
        <div>
          <h1 class={styles.ask} tabIndex={-1} data-page-heading>
            {session.text(`scene.${scene.id}.ask`)}
          </h1>
          <Answers scene={scene.id} answers={scene.answers} onGive={give} />
        </div>
        <div class={styles.foot}>
          <button type="button" class={styles.quiet} onClick={onDesk}>
            {t('scene.desk')}
          </button>
          {view.turn === 0 ? (
            <button type="button" class={styles.quiet} onClick={() => openDialog({ kind: 'dossier' })}>
              {t('dossier.title')}
            </button>
          ) : (
            <button type="button" class={styles.quiet} onClick={() => openDialog({ kind: 'record' })}>
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

function Speakers({ scene: { id, speakers } }: { readonly scene: SceneView }) {
  const names = useNames();
  return (
    <div>
      {Array.from({ length: speakers }, (_, i) => {
        const key = `scene.${id}.speaker.${i}`;
        const name = textOrEmpty(names, `${key}.name`);
        const role = textOrEmpty(names, `${key}.role`);
        return (
          <section key={key} class={styles.speaker}>
            <h2 class={styles.who}>{name || role}</h2>
            {name !== '' && role !== '' && <p class={styles.role}>{role}</p>}
            <blockquote class={styles.speech}>“{names.text(`${key}.says`)}”</blockquote>
          </section>
        );
      })}
    </div>
  );
}
