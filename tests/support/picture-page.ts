// Runs in a browser's page: prints a picture into an element, through the page's own port, with a worker or without any.
import type { ShownPicture } from '../../src/app/ports';
import { createPicturePort } from '../../src/pictures/picture-port';
import { startWorker } from '../../src/platform/page';

/** Attaches a picture to a new element of this size; gives the element's end. `worker` is the address of the worker's script. */
export function showPicture(
  id: string,
  picture: ShownPicture,
  [width, height]: readonly [number, number],
  worker: string | null,
): () => void {
  const host = document.createElement('div');
  host.id = id;
  Object.assign(host.style, { width: `${width}px`, height: `${height}px` });
  document.body.append(host);
  const port = createPicturePort(() => (worker === null ? null : startWorker(() => new Worker(worker, { type: 'module' }))));
  const end = port.attach(host, picture);
  return () => {
    end();
    host.remove();
  };
}
