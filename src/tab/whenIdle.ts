// Safari, in which Teams on an iPhone shows the tab, does not say when it is idle: there a short while has to do.
const SHORT_WHILE_MS = 200

/** Acts when the browser has nothing else to do. What is given back ends the wait. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const moment = requestIdleCallback(act)
    return () => cancelIdleCallback(moment)
  }
  const timer = setTimeout(act, SHORT_WHILE_MS)
  return () => clearTimeout(timer)
}
