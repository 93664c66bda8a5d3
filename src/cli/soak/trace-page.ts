// What the soak runs in a page and in its worker: the fingerprints of whole games. Bundled into one script, which is both.
import { traceSeries } from '../../analysis/simulation/trace';
import type { Scenario } from '../../engine/model/scenario';

export interface TraceTask {
  /** The compiled scenario as JSON. */
  readonly scenario: string;
  readonly series: string;
  readonly count: number;
}

declare global {
  // The page calls this by name.
  var traceGames: (task: TraceTask) => string[];
}

globalThis.traceGames = ({ scenario, series, count }) => {
  const compiled: Scenario = JSON.parse(scenario);
  return traceSeries(compiled, series, count);
};
globalThis.onmessage = (message: MessageEvent<TraceTask>) => {
  if (typeof document === 'undefined') globalThis.postMessage(globalThis.traceGames(message.data));
};
