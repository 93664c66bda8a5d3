// Progress of a long study, and running one to its end without a pause.

/** How far a study has come, in steps of very different length. The total is known from the first step on; a search that finds early ends before it. */
export interface StudyProgress {
  readonly done: number;
  readonly total: number;
}

/** What the study comes to; `onProgress` is told of every step on the way. */
export function runToEnd<P, R>(steps: Generator<P, R, void>, onProgress: (progress: P) => void = () => undefined): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}
