declare module 'virtual:scenarios' {
  import type { LoadedScenario } from './scenario-source';

  interface ScenarioCard {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly difficulty: string;
    readonly minutes: number;
    readonly turns: number;
    readonly question: string;
  }
  const list: readonly ScenarioCard[];
  // biome-ignore lint/style/noDefaultExport: the list is what the module is
  export default list;
  /** One lazy file per scenario. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: LoadedScenario }>>>;
}
