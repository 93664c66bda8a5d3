// Plays thousands of games on every core beside worlds that one seat could not tell from them, and says whether any seat could tell. Also the
// program of its threads.
import { cpus } from 'node:os';
import { checkNonInterference, createSecrecyReport, type SecrecyReport } from '../../analysis/simulation/non-interference';
import { runTasks } from '../laboratory/worker-pool';
import { openOnce, type Portion, portionsOf } from './portions';
import { createTenths, type Statement } from './statement';

/** Games a thread is given at once. */
const portion = 25;

/** Games of a scenario. */
interface SecretsTask extends Portion {
  readonly id: string;
}
interface SecretsPortion {
  readonly id: string;
  readonly found: SecrecyReport;
}

/** Plays one portion. */
export async function doTask({ id, from, count }: SecretsTask): Promise<SecretsPortion> {
  const { scenario } = await openOnce(id);
  const found = createSecrecyReport();
  for (let k = from; k < from + count; k++) checkNonInterference(scenario, `secrets-${k}`, found);
  return { id, found };
}

/** Plays `games` in all, as many of each scenario, give or take one. */
export async function playSecretsGames(
  ids: readonly string[],
  games: number,
  say: (line: string) => void,
): Promise<Record<string, SecrecyReport>> {
  const found: Record<string, SecrecyReport> = Object.fromEntries(ids.map((id) => [id, createSecrecyReport()]));
  const tasks = ids.flatMap((id, i) => {
    const share = Math.floor((games * (i + 1)) / ids.length) - Math.floor((games * i) / ids.length);
    return portionsOf(share, portion).map((games): SecretsTask => ({ id, ...games }));
  });
  const progress = createTenths('secrets', tasks.length, 'portions', say);
  await runTasks<SecretsTask, SecretsPortion>({
    program: new URL('./secrets.ts', import.meta.url),
    runLocally: doTask,
    setup: null,
    tasks,
    cores: cpus().length,
    onResult: ({ id, found: more }) => {
      const here = found[id];
      if (!here) return;
      here.broken.push(...more.broken);
      for (const name of ['games', 'commands', 'worlds', 'parted', 'revealed', 'compared'] as const) here[name] += more[name];
      progress(1);
    },
  });
  return found;
}

/** What is said of all games, and the first of what any seat could tell. */
export function secretsStatements(found: Readonly<Record<string, SecrecyReport>>): Statement[] {
  return Object.entries(found).map(([id, { broken, games, worlds, compared }]) => ({
    text: `${id}: in ${games} games no seat can tell its game from ${worlds} worlds that differ in what it may not see (${compared} comparisons)${broken.length > 0 ? `; it could ${broken.length} times, first: ${broken[0]}` : ''}`,
    holds: broken.length === 0,
  }));
}
