// Program of a thread of the talks run: plays one portion of negotiated games after the other and gives their records.
import type { Agent } from '../../agents/agent';
import { envoy, lateEnvoy } from '../../agents/strategies/envoy';
import { type NegotiationRecord, recordNegotiation } from '../../analysis/negotiation/record';
import { playAgent, seedInSeries } from '../../analysis/simulation/game-series';
import { type OpenScenario, requireScenario } from '../sources/open-scenario';
import { mixedPlayer } from './players';

/** Games number `from` to `from + count - 1` of a scenario: by the mixed company, or by `envoy` and `late-envoy` on the same seeds. */
export interface TalksTask {
  readonly id: string;
  readonly kind: 'mixed' | 'late';
  readonly from: number;
  readonly count: number;
}
export type TalksPortion =
  | { readonly kind: 'mixed'; readonly task: TalksTask; readonly records: readonly NegotiationRecord[] }
  | { readonly kind: 'late'; readonly task: TalksTask; readonly totals: readonly (readonly [number, number])[] };

const series = 'talks';

/** Of so many games one is looked at moment by moment, whether a step would have closed as the session did: that takes as long as the game. */
const CLOSINGS_TRIED = 100;

const opened = new Map<string, Promise<OpenScenario>>();

/** Compiled once in the life of the thread. */
function scenarioOf(id: string): Promise<OpenScenario> {
  const known = opened.get(id) ?? requireScenario(id);
  opened.set(id, known);
  return known;
}

/** Plays one portion. */
export async function doTask(task: TalksTask): Promise<TalksPortion> {
  const { scenario } = await scenarioOf(task.id);
  const numbers = Array.from({ length: task.count }, (_, i) => task.from + i);
  if (task.kind === 'late') {
    const total = (agent: Agent, k: number): number => playAgent(scenario, seedInSeries(series, k), agent).final.at(-1) ?? 0;
    return { kind: 'late', task, totals: numbers.map((k) => [total(envoy, k), total(lateEnvoy, k)]) };
  }
  const records = numbers.map((k) => {
    const player = mixedPlayer(scenario, k);
    return recordNegotiation(scenario, player, seedInSeries(series, k), { triesClosing: player === envoy && k % CLOSINGS_TRIED === 10 });
  });
  return { kind: 'mixed', task, records };
}
