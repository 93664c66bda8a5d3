// What the page holds of the pictures: brings all the rest of this room when the first picture is shown or soon will be. Invariant: an element
// that was let go of shows nothing any more, however late the rest comes.
import type { PicturePort } from '../app/ports';
import type { createPictureFrames } from './picture-frame';
import type { PrintWorker } from './printer';

/** `start` gives the worker that prints, or null where there are none. */
export function createPicturePort(start: () => PrintWorker | null): PicturePort {
  let opened: Promise<ReturnType<typeof createPictureFrames>> | null = null;
  const open = (): NonNullable<typeof opened> => {
    opened ??= import('./picture-frame').then((part) => part.createPictureFrames(start));
    return opened;
  };
  return {
    attach: (host, picture, frame = {}) => {
      let isOver = false;
      let end = (): void => undefined;
      const begin = async (): Promise<void> => {
        const frames = await open();
        if (!isOver) end = frames.attach(host, picture, frame);
      };
      host.dataset.print = 'waiting';
      begin().catch(() => {
        host.dataset.print = 'none';
      });
      return () => {
        isOver = true;
        end();
        delete host.dataset.print;
      };
    },
    warmUp: () => {
      open().catch(() => undefined);
    },
    prefetch: (picture) => {
      open()
        .then((frames) => frames.prefetch(picture))
        .catch(() => undefined);
    },
  };
}
