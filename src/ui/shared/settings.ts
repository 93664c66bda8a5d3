// The reader's settings, kept between visits; no part of a game.
// Invariant: whatever is stored, reading it gives usable settings.
/** Whether what acts would change, and how the world stands, comes in words or in figures; scores are always figures. */
export type PreviewStyle = 'numbers' | 'words';

export interface ReaderSettings {
  /** Percent of the normal text size. */
  readonly textSize: 100 | 115 | 130;
  /** Keep everything still, whatever the system says. */
  readonly isStill: boolean;
  /** Single-key shortcuts. */
  readonly hasShortcuts: boolean;
  readonly information: PreviewStyle;
  /** Every turn begins at the desk and not with its scene. */
  readonly startsAtDesk: boolean;
  /** The desk shows every act from the first turn on, and not only those that matter most. */
  readonly showsAllActs: boolean;
}

export const TEXT_SIZES = [100, 115, 130] as const;
export const PREVIEW_STYLES = ['numbers', 'words'] as const satisfies readonly PreviewStyle[];
const DEFAULTS: ReaderSettings = {
  textSize: 100,
  isStill: false,
  hasShortcuts: true,
  information: 'words',
  startsAtDesk: false,
  showsAllActs: false,
};

/** Settings from stored text; the defaults wherever it is missing or not understood. */
export function parseSettings(text: string | null): ReaderSettings {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULTS;
    const { textSize, isStill, hasShortcuts, information, startsAtDesk, showsAllActs } = stored as Record<string, unknown>;
    return {
      textSize: TEXT_SIZES.find((size) => size === textSize) ?? DEFAULTS.textSize,
      isStill: isStill === true,
      hasShortcuts: hasShortcuts !== false,
      information: PREVIEW_STYLES.find((level) => level === information) ?? DEFAULTS.information,
      startsAtDesk: startsAtDesk === true,
      showsAllActs: showsAllActs === true,
    };
  } catch {
    return DEFAULTS;
  }
}

export function formatSettings(settings: ReaderSettings): string {
  return JSON.stringify(settings);
}
