// A printed debrief as lines for a terminal. Pictures are left out: what they show is said in a table or a list beside them.
import type { DebriefDocument, DocumentBlock } from './debrief-document';
import { formatTable } from './table';

/** Characters of a line before it is broken. */
const width = 100;

export function formatDocumentLines({ title, subtitle, sections }: DebriefDocument): string[] {
  return [title, subtitle, ...sections.flatMap((section) => ['', section.title, ...section.blocks.flatMap(blockLines)])];
}

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'text':
      return wrapped(block.text, '  ', '  ');
    case 'list':
      return block.items.flatMap((item) => wrapped(item, '  – ', '    '));
    case 'table':
      return formatTable([block.head, ...block.rows]);
    default:
      return [];
  }
}

function wrapped(text: string, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const isFresh = line === first || line === next;
    if (!isFresh && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next + word;
    } else line += isFresh ? word : ` ${word}`;
  }
  return text.trim() === '' ? [] : [...lines, line];
}
