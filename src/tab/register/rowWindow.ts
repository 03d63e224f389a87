// Which rows of a long list stand in the page: those in sight and a screen on either side.

/** Up to here every row stands in the page, as tall as its words need. Beyond, rows are of one height. */
export const MOST_WHOLE = 300

export type RowWindow = { readonly first: number; readonly end: number }

/** `top` is how far the list's beginning lies above the upper edge of what is seen, in pixels. */
export function windowOf(
  count: number,
  rowHeight: number,
  seen: { readonly top: number; readonly height: number },
): RowWindow {
  if (count <= MOST_WHOLE) return { first: 0, end: count }
  const rows = Math.ceil(seen.height / rowHeight)
  const first = Math.floor(seen.top / rowHeight) - rows
  return {
    first: Math.min(Math.max(0, first), Math.max(0, count - rows)),
    end: Math.max(Math.min(count, first + 3 * rows), Math.min(count, rows)),
  }
}

/** Where a key takes the focus, or undefined for a key that is none of ours. */
export function rowAfter(
  key: string,
  row: number,
  count: number,
  page: number,
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.min(Math.max(0, to), count - 1)
}
