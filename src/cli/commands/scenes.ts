// `scenes <scenario>`: plays games and says of its scenes which come, which answers can be given, and which are the best.
import { playersOf } from '../../agents/players';
import { history } from '../../agents/strategies/history';
import { seedInSeries } from '../../analysis/simulation/game-series';
import { summarize } from '../../analysis/statistics';
import { idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { bestPlaces, measureScenes, type SceneReport, type SceneTrial, sceneFaults, tryAnswers } from '../../story/scene-coverage';
import { createScenePlayers } from '../../story/scene-player';
import { countWordsByKey } from '../laboratory/word-counts';
import { formatTable } from '../report/text-table';
import { mixedPlayer } from '../soak/players';
import { requireScenario } from '../sources/open-scenario';
import { expectOnePositional } from './arguments';
import type { CliCommand } from './cli-command';
import { parseSeed } from './game-flags';

const usualGames = 200;

export const scenesCommand: CliCommand = {
  name: 'scenes',
  usage: 'scenes <scenario>',
  summary: 'Plays games and reports scenes that never come, answers that can never be given, and where in the list the best answers stand.',
  flags: {
    games: {
      kind: 'count',
      text: `How many games (${usualGames}): a third by scenes alone, a third by the lines’ advisers, a third by a mixed company.`,
    },
    trials: { kind: 'count', text: 'In so many games every answer of every scene is given and the game played to its end (0).' },
    seed: { kind: 'text', text: 'Name of the series of seeds (1).' },
  },
  run: async (args) => {
    const { scenario, texts } = await requireScenario(expectOnePositional(args, 'scenario'));
    const words = countWordsByKey(texts);
    const seed = parseSeed(args);
    const games = args.count('games', usualGames);
    const numbers = Array.from({ length: games }, (_, k) => k);
    const report = measureScenes(
      scenario,
      (key) => words[key] ?? 0,
      seed,
      numbers,
      (k) => playerOf(scenario, k),
    );
    const { length } = scenario.lines.list;
    const tried = length === 0 ? 0 : args.count('trials', 0);
    const trials = numbers.slice(0, tried).flatMap((k) => tryAnswers(scenario, seedInSeries(seed, k), k % length));
    const faults = sceneFaults(report);
    const summary = sumUp(report, trials);
    return {
      exitCode: faults.length > 0 ? 1 : 0,
      text: [...sceneLines(report, trials), '', ...faults, ...summaryLines(report, summary)].join('\n'),
      json: {
        scenario: scenario.id,
        seed,
        ...report,
        words: summarize(report.words),
        heard: Object.entries(report.heard).map(([voice, count]) => ({ voice, games: count })),
        faults,
        ...summary,
      },
    };
  },
};

function playerOf(scenario: Scenario, k: number) {
  const place = idiv(k, 3);
  const pools = [
    createScenePlayers(scenario),
    playersOf(scenario).filter(({ name }) => name.startsWith('line-')),
    [mixedPlayer(scenario, place)],
  ];
  const pool = elementAt(pools, k % 3);
  return pool[place % pool.length] ?? history;
}

interface SceneSummary {
  /** By place in the list: percent of the scenes shown in which an adviser found the answer there best. */
  readonly places: readonly number[];
  /** Scenes tried, and in how many the adviser's answer ended best; by place, how often the best stood there. */
  readonly tried: number;
  readonly adviserBest: number;
  readonly bestPlaces: readonly number[];
}

function sumUp(report: SceneReport, trials: readonly SceneTrial[]): SceneSummary {
  const places = bestPlaces(report);
  const all = places.reduce((sum, n) => sum + n, 0);
  const best = trials.map(({ totals }) => totals.reduce((a, b) => (b[1] > a[1] ? b : a)));
  return {
    places: places.map((n) => (all === 0 ? 0 : idiv(100 * n, all))),
    tried: trials.length,
    adviserBest: trials.filter(({ totals }, i) => totals[0]?.[0] === best[i]?.[0]).length,
    bestPlaces: places.map((_, place) => best.filter(([answer]) => answer === place).length),
  };
}

function sceneLines({ scenes }: SceneReport, trials: readonly SceneTrial[]): string[] {
  const head = ['scene', 'about', 'came', 'possible %', 'best %', 'adviser right'];
  const percents = (of: readonly number[], whole: number): string =>
    of.map((n) => (whole === 0 ? '-' : String(idiv(100 * n, whole)))).join(' ');
  const rows = scenes.map(({ id, about, came, answers }) => {
    const own = trials.filter(({ scene }) => scene === id);
    const right = own.filter(({ totals }) => totals.every(([, total]) => total <= elementAt(totals, 0)[1]));
    return [
      id,
      about,
      String(came),
      percents(
        answers.map(({ possible }) => possible),
        came,
      ),
      percents(
        answers.map(({ best }) => best),
        answers.reduce((sum, { best }) => sum + best, 0),
      ),
      own.length === 0 ? '-' : `${right.length}/${own.length}`,
    ];
  });
  return formatTable([head, ...rows]);
}

function summaryLines(report: SceneReport, { places, tried, adviserBest, bestPlaces: best }: SceneSummary): string[] {
  const { games, turns, withoutScene, heard } = report;
  const { p50, p90 } = summarize(report.words);
  const voices = Object.entries(heard).map(([voice, count]) => `${voice} ${count}`);
  const right = `best in ${adviserBest} (${idiv(100 * adviserBest, tried || 1)} %)`;
  return [
    `${games} games, ${turns} turns, ${withoutScene} without a scene.`,
    `Words a turn, great scenes apart: half at most ${p50}, nine in ten at most ${p90}.`,
    `Games in which each was heard when a turn had ended: ${voices.join(', ') || 'nobody'}.`,
    `An adviser finds best, by place in the list: ${places.map((n) => `${n} %`).join(', ')}.`,
    ...(tried === 0 ? [] : [`Of ${tried} scenes tried to the end the adviser’s answer was ${right}; best by place: ${best.join(', ')}.`]),
  ];
}
