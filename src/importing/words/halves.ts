// A line in two languages, `Grades / Graddau`, of which one half that we know is enough.

/** What each half is that we know; else what the whole line is. */
export function readHalves<Found>(
  line: string,
  read: (words: string) => Found | undefined,
): readonly Found[] {
  const known = (lines: readonly string[]): readonly Found[] =>
    lines.flatMap((words) => read(words) ?? [])
  const halves = line.includes('/') ? known(line.split(/ ?\/ ?/)) : []
  return halves.length > 0 ? halves : known([line])
}
