// Text laid out for a terminal: columns, and paragraphs broken into lines.
import { elementAt } from '../../engine/model/list-access';

/** Columns: the first flush left, the others flush right. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    `  ${row.map((cell, c) => (c === 0 ? cell.padEnd(elementAt(widths, c)) : cell.padStart(elementAt(widths, c)))).join('  ')}`.trimEnd(),
  );
}

/** Lines of at most `width` characters, longer only for a single word; `first` and `next` stand before the first line and the others. */
export function wrapText(text: string, width: number, first: string, next: string): string[] {
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
