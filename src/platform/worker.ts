// Workers of the browser: a second thread for what takes a while, or nothing where the browser gives none.

/** A worker as its asker talks to it. */
export interface WorkerChannel<Out, In> {
  send(message: Out): void;
  /** `failed`: the worker did not start or broke; nothing more comes from it. */
  listen(heard: (message: In) => void, failed: () => void): void;
  stop(): void;
}

/** The worker that `create` makes, or null where there are none. `create` names the worker's file, so that the build finds it. */
export function startWorker<Out, In>(create: () => Worker): WorkerChannel<Out, In> | null {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = create();
    return {
      send: (message) => worker.postMessage(message),
      listen: (heard, failed) => {
        worker.onmessage = (event: MessageEvent<In>) => heard(event.data);
        worker.onerror = failed;
        worker.onmessageerror = failed;
      },
      stop: () => worker.terminate(),
    };
  } catch {
    return null;
  }
}
