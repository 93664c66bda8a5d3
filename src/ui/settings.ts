// The reader's own settings, kept between visits. Nothing here touches a game.
// Invariant: whatever is stored, reading it gives usable settings.

/** Whether previews of acts and judgements at the table come in figures or in words; gauges keep their figures. */
export type Information = 'numbers' | 'words';

export interface Settings {
  /** Percent of the normal text size. */
  readonly textSize: 100 | 115 | 130;
  /** Keep everything still, whatever the system says. */
  readonly isStill: boolean;
  /** Single-key shortcuts. */
  readonly hasShortcuts: boolean;
  readonly information: Information;
}

export const TEXT_SIZES = [100, 115, 130] as const;
export const INFORMATION = ['numbers', 'words'] as const satisfies readonly Information[];
const DEFAULTS: Settings = { textSize: 100, isStill: false, hasShortcuts: true, information: 'numbers' };

/** Settings from stored text; the defaults wherever it is missing or not understood. */
export function parseSettings(text: string | null): Settings {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULTS;
    const { textSize, isStill, hasShortcuts, information } = stored as Record<string, unknown>;
    return {
      textSize: TEXT_SIZES.find((size) => size === textSize) ?? DEFAULTS.textSize,
      isStill: isStill === true,
      hasShortcuts: hasShortcuts !== false,
      information: INFORMATION.find((level) => level === information) ?? DEFAULTS.information,
    };
  } catch {
    return DEFAULTS;
  }
}

export function formatSettings(settings: Settings): string {
  return JSON.stringify(settings);
}
