// What a printed debrief is made of, before it is lines for a terminal or a page: sections of paragraphs, lists, tables and pictures.
// Invariant: plain data; nothing in it is markup, so whatever a record or scenario says is only ever shown as text.
import { formatTable, wrapText } from '../report/text-table';

export type DocumentBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | CurveBlock
  | UtilityPlaneBlock;

/** Two courses over the turns, 0 to 1000. A page draws it; lines leave it out, because a table says the same. */
export interface CurveBlock {
  readonly kind: 'curve';
  readonly title: string;
  readonly own: readonly number[];
  readonly history: readonly number[];
}

/** What texts are worth to both sides: the frontier, both walk-aways, the fair point and the offers. */
export interface UtilityPlaneBlock {
  readonly kind: 'plane';
  readonly title: string;
  readonly frontier: readonly UtilityPoint[];
  readonly walkAway: UtilityPoint;
  readonly nash: UtilityPoint | null;
  readonly offers: readonly (UtilityPoint & { readonly isOwn: boolean })[];
}

export interface UtilityPoint {
  readonly own: number;
  readonly other: number;
}

export interface DocumentSection {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export interface DebriefDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly DocumentSection[];
}

/** Characters of a line before it is broken. */
const width = 100;

export function formatDocumentLines({ title, subtitle, sections }: DebriefDocument): string[] {
  return [title, subtitle, ...sections.flatMap((section) => ['', section.title, ...section.blocks.flatMap(blockLines)])];
}

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'text':
      return wrapText(block.text, width, '  ', '  ');
    case 'list':
      return block.items.flatMap((item) => wrapText(item, width, '  – ', '    '));
    case 'table':
      return formatTable([block.head, ...block.rows]);
    default:
      return [];
  }
}
