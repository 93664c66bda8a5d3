// A reader who has chosen to begin every turn at the desk: what most tests of the desk, the table and the sheets are about.

/** Sent into the page before anything of it runs: whatever the reader has chosen already stays. */
export function startAtDesk(): void {
  try {
    if (localStorage.getItem('hikiwake.settings.all') === null)
      localStorage.setItem('hikiwake.settings.all', '{"startsAtDesk":true,"information":"numbers","showsAllActs":true}');
  } catch {
    // A storage that refuses is what some tests are about.
  }
}
