// The front page of a great moment: a headline about just that, its picture, a voice from each capital and from home.
import type { ComponentChildren, RefObject } from 'preact';
import { seatDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import type { FrontPage } from '../../story/front-page';
import { useView } from '../shared/game-context';
import { pictureLabel, seatTitle, turnLabel } from '../shared/labels';
import { Print } from '../shared/print';
import { seatGlyph } from '../shared/table-labels';
import styles from './front-page-sheet.module.css';
import '../../i18n/en/log';

interface FrontPageSheetProps {
  readonly front: FrontPage;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly foot: ComponentChildren;
}

export function FrontPageSheet({ front, headingRef, foot }: FrontPageSheetProps) {
  const session = useView();
  const { scenario, view, text } = session;
  const { picture } = front;
  return (
    <article class={styles.news}>
      <header class={styles.mast}>
        <p class={styles.paper}>{t('front.name')}</p>
        <p>{turnLabel(session, Math.min(view.turn, scenario.turns.length - 1))}</p>
      </header>
      <h1 class={styles.headline} tabIndex={-1} data-page-heading ref={headingRef}>
        {text(front.headline)}
      </h1>
      <p class={styles.deck}>{text(front.text)}</p>
      <div class={picture ? styles.columns : undefined}>
        {picture && (
          <div class={styles.plate}>
            <Print picture={picture} label={pictureLabel(session, picture)} />
          </div>
        )}
        <ul class={styles.voices} aria-label={t('record.deed')}>
          {front.voices.map(({ voice, key }) => {
            const seat = voice === 'public' ? scenario.player : voice;
            return (
              <li key={voice} class={styles.voice}>
                <b class={`${styles.stamp} tone-${seatDef(scenario, seat).colour}`} aria-hidden="true">
                  {seatGlyph(session, seat)}
                </b>
                <div>
                  {voice === 'public' ? <p class={styles.said}>{text(key)}</p> : <blockquote class={styles.said}>“{text(key)}”</blockquote>}
                  <p class={styles.by}>{voice === 'public' ? t('record.home') : seatTitle(session, voice)}</p>
                </div>
              </li>
            );
          })}
        </ul>
      </div>
      {foot}
    </article>
  );
}
