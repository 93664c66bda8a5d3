// Who speaks in a scene, and what they say: on the scene's page, before an act, on the last page.
import type { SpeakerView } from '../../story/scene-view';
import { useNames } from './game-context';
import styles from './speakers.module.css';

export function Speakers({ speakers }: { readonly speakers: readonly SpeakerView[] }) {
  const { text } = useNames();
  return (
    <div>
      {speakers.map(({ name, role, says }) => (
        <section key={says} class={styles.speaker}>
          <h2 class={styles.who}>{text(name ?? role ?? '')}</h2>
          {name !== null && role !== null && <p class={styles.role}>{text(role)}</p>}
          <blockquote class={styles.speech}>“{text(says)}”</blockquote>
        </section>
      ))}
    </div>
  );
}
