// The picture of a scene: a canvas that whoever draws pictures prints on; a plain sky of the style sheet shows until then, and where nobody draws.
// Invariant: the picture is beside the words, never instead of them: what it shows is told in its label.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShownPicture } from '../../app/ports';
import { useApp } from './game-context';
import styles from './print.module.css';

interface PrintProps {
  /** Share of its height that lies hidden below a sheet. */
  readonly cover?: number;
  /** How much closer than the whole; 1 when left out. */
  readonly zoom?: number;
  readonly picture: ShownPicture;
  /** What is to be seen, for who does not see it; left out where words beside it say as much. */
  readonly label?: string;
}

export function Print({ picture, cover = 0, zoom = 1, label = '' }: PrintProps) {
  const { pictures } = useApp().options;
  const host = useRef<HTMLDivElement>(null);
  const { place, sky, weather } = picture;
  const people = picture.people?.join() ?? null;
  useLayoutEffect(() => {
    const element = host.current;
    return element && pictures ? pictures.attach(element, picture, { cover, zoom, isSigned: false }) : undefined;
  }, [pictures, place, sky, weather, people, cover, zoom]);
  return (
    <div
      ref={host}
      class={styles.print}
      data-drawn-elsewhere
      data-sky={sky ?? 'noon'}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
