// The last word of a game: a person in a place says how it ended, before anything is counted.
import { useController, useViewPart } from '../shared/game-context';
import { Print } from '../shared/print';
import { Speakers } from '../shared/speakers';
import styles from './last-word.module.css';

export function LastWord() {
  const controller = useController();
  const scene = useViewPart(() => controller.lastScene());
  if (!scene) return null;
  return (
    <section class={styles.word}>
      <div class={styles.plate}>
        <Print picture={scene.picture} />
      </div>
      <div class={styles.said}>
        <Speakers speakers={scene.speakers} />
      </div>
    </section>
  );
}
