/** Acts once the browser has painted what stands in the page now. What is given back ends the wait. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** A frame that is not in sight paints nothing: nobody waits longer than this for it. */
export const UNSEEN_MS = 500

/** Resolves once what stands in the page now is painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    afterPaint(resolve)
    setTimeout(resolve, UNSEEN_MS)
  })
