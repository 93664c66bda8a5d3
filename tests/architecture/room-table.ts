// Who may know whom: the table of docs/architecture.md as data. There is no list of exceptions.

export interface RoomRule {
  /** Rooms it may import. */
  readonly rooms: readonly string[];
  /** Rooms of which it may import types only. */
  readonly typesOf?: readonly string[];
  /** Packages, `node`, and modules made by the build. */
  readonly packages?: readonly string[];
  /** Whether it may read files of assets/. */
  readonly hasAssets?: boolean;
}

/** Rooms that give the same result on any machine: no clock, no chance, no locale, no page, no Node. */
export const pureRooms = ['engine', 'compile', 'negotiation', 'analysis', 'scenario', 'agents', 'story', 'replay'] as const;

export const roomTable: Readonly<Record<string, RoomRule>> = {
  engine: { rooms: [] },
  compile: { rooms: ['engine'] },
  negotiation: { rooms: ['engine'] },
  analysis: { rooms: ['engine', 'negotiation', 'agents'] },
  scenario: { rooms: ['engine'], packages: ['yaml', 'zod', '@marcbachmann/cel-js'] },
  agents: { rooms: ['engine', 'negotiation'] },
  story: { rooms: ['engine', 'agents', 'analysis'] },
  replay: { rooms: ['engine', 'negotiation', 'agents'] },
  app: { rooms: ['engine', 'negotiation', 'agents', 'replay', 'scenario', 'analysis', 'story'], packages: ['zustand'] },
  map: { rooms: ['app', 'i18n', 'platform'], typesOf: ['engine'], packages: ['phaser'] },
  ui: { rooms: ['app', 'analysis', 'story', 'replay', 'i18n', 'platform'], typesOf: ['engine'], packages: ['preact'] },
  pictures: { rooms: ['app', 'platform'], typesOf: ['engine'] },
  i18n: { rooms: [] },
  platform: { rooms: [], typesOf: ['engine'], packages: ['virtual:scenarios'], hasAssets: true },
  // It bundles the page's code to measure it and plays it in browsers; its threads read TypeScript: hence the tools.
  cli: { rooms: [...pureRooms, 'i18n'], packages: ['node', 'tinypool', 'tsx', 'vite', 'puppeteer-core'] },
  'main.ts': {
    rooms: [...pureRooms, 'app', 'map', 'pictures', 'ui', 'i18n', 'platform'],
    packages: ['virtual:scenarios'],
    hasAssets: true,
  },
};
