// The story of a game, before anything is counted: who has the last word, and five moments of it with what was said.
// Invariant: only what happened: the scenes that were shown and the answers that were given in them.
import type { MomentOnPage } from '../../app/game/scene';
import { t } from '../../i18n/text';
import { useController, useSettings, useView } from '../shared/game-context';
import { pictureLabel, turnLabel } from '../shared/labels';
import { Print } from '../shared/print';
import { Speakers } from '../shared/speakers';
import styles from './story-section.module.css';
import '../../i18n/en/debrief';

export function StorySection() {
  const session = useView();
  const controller = useController();
  const scene = controller.lastScene();
  const { startsAtDesk } = useSettings();
  // Questions that were never put are no moments: a game begun at the desk has none.
  const moments = startsAtDesk ? [] : controller.moments();
  if (!scene && moments.length === 0) return null;
  return (
    <section class={styles.story} aria-label={t('ending.story')}>
      {scene && (
        <div class={styles.word}>
          <div class={styles.plate}>
            <Print picture={scene.picture} label={pictureLabel(session, scene.picture)} />
          </div>
          <div class={styles.said}>
            <Speakers speakers={scene.speakers} />
          </div>
        </div>
      )}
      {moments.length > 0 && (
        <ol class={styles.moments} aria-label={t('ending.moments')}>
          {moments.map((moment) => (
            <Moment key={moment.turn} moment={moment} label={turnLabel(session, moment.turn)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Moment({ moment: { picture, ask, say }, label }: { readonly moment: MomentOnPage; readonly label: string }) {
  const { text } = useView();
  return (
    <li class={styles.moment}>
      <div class={styles.thumb}>
        <Print picture={picture} />
      </div>
      <div>
        <p class={styles.when}>{label}</p>
        <p class={styles.ask}>{text(ask)}</p>
        <p class={styles.answer}>{text(say)}</p>
      </div>
    </li>
  );
}
