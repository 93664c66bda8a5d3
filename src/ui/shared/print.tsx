// The picture of a scene: a canvas that whoever draws pictures prints on; a plain sky of the style sheet shows until then, and where nobody draws.
// Invariant: the picture is beside the words, never instead of them: what it shows is told in its label.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PictureDef } from '../../engine/model/picture-def';
import { useApp, useNames } from './game-context';
import { textOrEmpty } from './labels';
import styles from './print.module.css';

interface PrintProps {
  /** Share of its height that lies hidden below a sheet. */
  readonly cover?: number;
  readonly picture: PictureDef;
  /** Decoration beside words that say the same. */
  readonly isSilent?: boolean;
}

export function Print({ picture, cover = 0, isSilent = false }: PrintProps) {
  const { pictures } = useApp().options;
  const host = useRef<HTMLDivElement>(null);
  const { place, sky, weather } = picture;
  const people = picture.people?.join() ?? null;
  useLayoutEffect(() => {
    const element = host.current;
    return element && pictures ? pictures.attach(element, picture, { cover, isSigned: false }) : undefined;
  }, [pictures, place, sky, weather, people, cover]);
  const label = textOrEmpty(useNames(), `picture.${picture.meant}.text`);
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
