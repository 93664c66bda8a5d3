// The front page of a great deed: a headline about that deed, its picture, a voice from each capital and from home.
import type { ComponentChildren, RefObject } from 'preact';
import type { ToldDeed } from '../../analysis/text/deed-telling';
import { seatDef } from '../../app/game/definitions';
import { pictureOfDeed } from '../../app/game/scene';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { seatTitle, turnLabel } from '../shared/labels';
import { seatGlyph } from '../shared/table-labels';
import styles from './deed-front-page.module.css';
import { Print } from './print';

interface DeedFrontPageProps {
  readonly deed: ToldDeed;
  readonly headingRef: RefObject<HTMLHeadingElement>;
  readonly foot: ComponentChildren;
}

export function DeedFrontPage({ deed, headingRef, foot }: DeedFrontPageProps) {
  const session = useView();
  const { scenario, view, text } = session;
  const picture = pictureOfDeed(scenario, deed.id);
  return (
    <article class={styles.news}>
      <header class={styles.mast}>
        <p class={styles.paper}>{t('front.name')}</p>
        <p>{turnLabel(session, Math.min(view.turn, scenario.turns.length - 1))}</p>
      </header>
      <h1 class={styles.headline} tabIndex={-1} data-page-heading ref={headingRef}>
        {text(deed.page ? deed.page.headline : `deed.${deed.id}.title`)}
      </h1>
      {deed.page && <p class={styles.deck}>{text(deed.page.text)}</p>}
      <div class={picture ? styles.columns : undefined}>
        {picture && (
          <div class={styles.plate}>
            <Print picture={picture} />
          </div>
        )}
        <ul class={styles.voices} aria-label={t('record.deed')}>
          {deed.answers.map(({ voice, key }) => {
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
