// The picture of a scene: a canvas that whoever draws pictures prints on; a plain sky of the style sheet shows until then, and where nobody draws.
// Invariant: the picture is beside the words, never instead of them: what it shows is told in its label.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PictureDef } from '../../engine/model/picture-def';
import { useApp, useNames } from '../shared/game-context';
import { textOrEmpty } from '../shared/labels';
import styles from './print.module.css';

interface PrintProps {
  readonly picture: PictureDef;
  /** Decoration beside words that say the same. */
  readonly isSilent?: boolean;
}

export function Print({ picture, isSilent = false }: PrintProps) {
  const { pictures } = useApp().options;
  const host = useRef<HTMLDivElement>(null);
  const { place, sky, weather } = picture;
  const people = picture.people?.join() ?? null;
  useLayoutEffect(() => {
    const element = host.current;
    return element && pictures ? pictures.show(element, picture) : undefined;
  }, [pictures, place, sky, weather, people]);
  const label = textOrEmpty(useNames(), `picture.${picture.meant ?? place}.text`);
  const silent = isSilent || label === '';
  return (
    <div
      ref={host}
      class={styles.print}
      data-drawn-elsewhere
      data-sky={sky ?? 'noon'}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
