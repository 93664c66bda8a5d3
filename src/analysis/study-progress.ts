// Runs a piece of work that tells its progress to its end, for whoever need not pause.

/** What the work comes to. */
export function runToEnd<P, R>(steps: Generator<P, R, void>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
