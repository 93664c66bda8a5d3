// Plays thousands of games on every core and says whether somebody said the same thing twice in one of them. Also the program of its threads.
import { cpus } from 'node:os';
import { alikePairs, joinRepetition, measureRepetition, type RepetitionReport, wordingsOf } from '../../analysis/text/repetition';
import { runTasks } from '../laboratory/worker-pool';
import { mixedPlayer } from './players';
import { openOnce, type Portion, portionsOf } from './portions';
import { createTenths, type Statement } from './statement';

/** Games a thread is given at once. */
const portion = 20;
/** Wordings that an occasion has which comes more than once in a game. */
const fewestWordings = 6;

/** Games of a scenario. */
interface RepetitionTask extends Portion {
  readonly id: string;
}
interface RepetitionPortion {
  readonly id: string;
  readonly found: RepetitionReport;
}

/** Plays one portion. */
export async function doTask({ id, from, count }: RepetitionTask): Promise<RepetitionPortion> {
  const { scenario, texts } = await openOnce(id);
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  return { id, found: measureRepetition(scenario, texts, 'words', numbers, (k) => mixedPlayer(scenario, k)) };
}

/** `games` of each scenario by the mixed company that sits at tables. */
export async function playRepetitionGames(
  ids: readonly string[],
  games: number,
  say: (line: string) => void,
): Promise<Record<string, RepetitionReport>> {
  const portions = new Map<string, RepetitionReport[]>(ids.map((id) => [id, []]));
  const tasks = ids.flatMap((id) => portionsOf(games, portion).map((each): RepetitionTask => ({ id, ...each })));
  const progress = createTenths('words', tasks.length, 'portions', say);
  await runTasks<RepetitionTask, RepetitionPortion>({
    program: new URL('./repetition.ts', import.meta.url),
    runLocally: doTask,
    setup: null,
    tasks,
    cores: cpus().length,
    onResult: ({ id, found }) => {
      portions.get(id)?.push(found);
      progress(1);
    },
  });
  return Object.fromEntries([...portions].map(([id, found]) => [id, joinRepetition(found)]));
}

/** Games of a hundred, at most, in which somebody says a sentence twice. */
const mostGames = 1;

/** What is said of all games. An occasion recurs that comes twice in one game and is no dated event. */
export async function repetitionStatements(found: Readonly<Record<string, RepetitionReport>>): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const [id, { games, gamesWithRepetition, said, repeated, occasions }] of Object.entries(found)) {
    const { texts } = await openOnce(id);
    const worst = occasions.filter((o) => o.repeated > 0).toSorted((a, b) => b.repeated - a.repeated)[0];
    statements.push({
      text: `${id}: in ${gamesWithRepetition} of ${games} games somebody says a sentence twice (${repeated} of ${said} sentences)${worst ? `, most often on ${worst.occasion}: ${worst.repeated} of ${worst.said}, up to ${worst.most} a game` : ''}`,
      holds: 100 * gamesWithRepetition <= mostGames * games,
    });
    const recurring = occasions.filter(({ most }) => most > 1).map(({ occasion }) => occasion);
    const poor = recurring.filter((occasion) => wordingsOf(texts, occasion).length < fewestWordings);
    const alike = recurring.filter((occasion) => alikePairs(texts, occasion).length > 0);
    statements.push({
      text: `${id}: each of ${recurring.length} occasions that recur has at least ${fewestWordings} wordings${poor.length > 0 ? `, but not ${poor.join(', ')}` : ''}, no two with half their content words in common${alike.length > 0 ? `, but not ${alike.join(', ')}` : ''}`,
      holds: poor.length + alike.length === 0,
    });
  }
  return statements;
}
