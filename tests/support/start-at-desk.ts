// A reader who has chosen to begin every turn at the desk, with figures and every act: what most tests of desk, table and sheets are about.

/** The settings of that reader, as the page keeps them. */
export const deskSettings = JSON.stringify({ startsAtDesk: true, information: 'numbers', showsAllActs: true });

/** Sent with those settings into the page before anything of it runs: whatever the reader has chosen already stays. */
export function startAtDesk(settings: string): void {
  try {
    if (localStorage.getItem('hikiwake.settings.all') === null) localStorage.setItem('hikiwake.settings.all', settings);
  } catch {
    // A storage that refuses is what some tests are about.
  }
}
