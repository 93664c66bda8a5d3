declare module 'virtual:scenarios' {
  import type { ScenarioLibrary, ScenarioWithTexts } from './scenario-source';

  interface ScenarioCard {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly difficulty: string;
    readonly minutes: number;
    readonly turns: number;
    readonly question: string;
    readonly cutOf?: string;
    readonly isGuided: boolean;
    readonly hasRecord: boolean;
    readonly shareable: readonly { readonly id: string; readonly title: string }[];
  }
  const list: readonly ScenarioCard[];
  // biome-ignore lint/style/noDefaultExport: the list is what the module is
  export default list;
  /** The first page's own words. */
  export const front: { readonly meaning: string; readonly text: string };
  /** Whom the game thanks, in paragraphs. */
  export const fetchCredits: () => Promise<{ readonly default: readonly string[] }>;
  /** Three lazy files per scenario: what a turn needs, the notes behind a click, the library. */
  export const loaders: Readonly<
    Record<
      string,
      {
        readonly main: () => Promise<{ readonly default: ScenarioWithTexts }>;
        readonly notes: () => Promise<{ readonly default: Readonly<Record<string, string>> }>;
        readonly library: () => Promise<{ readonly default: ScenarioLibrary }>;
      }
    >
  >;
}
