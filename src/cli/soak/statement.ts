// Statements about measured games, each with its figures and whether it holds; and how far a long run is.

export interface Statement {
  readonly text: string;
  readonly holds: boolean;
}

export function formatStatements(statements: readonly Statement[]): string[] {
  return statements.map(({ text, holds }) => `  ${holds ? 'holds ' : 'BROKEN'}  ${text}`);
}

/** Counts what is done of a `whole` and says so at every tenth of it, with the seconds it took. */
export function createTenths(name: string, whole: number, unit: string, say: (line: string) => void): (count: number) => void {
  const began = Date.now();
  let done = 0;
  return (count) => {
    const before = Math.floor((10 * done) / whole);
    done += count;
    const now = Math.floor((10 * done) / whole);
    if (now > before) say(`  ${name}: ${10 * now} % of ${whole} ${unit} after ${Math.round((Date.now() - began) / 1000)} s`);
  };
}
