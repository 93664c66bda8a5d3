// Every folder of src/ui that draws screens has entries in the list of screens, so that the sweeps look at what it draws.
import { describe, expect, test } from 'vitest';
import { screens } from '../support/screens/screens';
import { readSources } from '../support/source';

/** Folders that draw no screen of their own. */
const withoutScreens = ['shared', 'styles'];

/** Folders of src/ui without an entry, and entries of folders that are gone. */
function unlisted(paths: readonly string[], listed: readonly string[]): string[] {
  const folders = new Set(
    paths.flatMap((path) => /^src\/ui\/([^/]+)\/[^/]+\.tsx$/.exec(path)?.[1] ?? []).filter((folder) => !withoutScreens.includes(folder)),
  );
  return [
    ...[...folders]
      .filter((folder) => !listed.includes(folder))
      .map((folder) => `src/ui/${folder} draws screens that no sweep looks at: add them to tests/support/screens/screens.ts`),
    ...listed
      .filter((folder) => !folders.has(folder))
      .map((folder) => `there is no src/ui/${folder}, yet a screen is said to be drawn there`),
  ];
}

describe('the list of screens', () => {
  test('names every folder of screens', () => {
    expect(
      unlisted(
        readSources('src').map(({ path }) => path),
        screens.map(({ folder }) => folder),
      ),
    ).toEqual([]);
  });

  test('gives each screen a name of its own', () => {
    const names = screens.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test('finds a folder without an entry, and an entry without a folder', () => {
    expect(unlisted(['src/ui/desk/desk.tsx', 'src/ui/classroom/page.tsx'], ['desk', 'attic'])).toHaveLength(2);
  });
});
