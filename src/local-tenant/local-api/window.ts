// What was spent in the last so many seconds, by which all of SharePoint's limits are counted.
export type Window = {
  spend(cost: number, now: number): void
  /** Less than nothing where it is overspent. */
  left(now: number): number
  /** Whole seconds until the oldest of what was spent counts no more. */
  reset(now: number): number
}

export function createWindow(most: number, seconds: number): Window {
  const length = seconds * 1_000
  let spent: { readonly at: number; readonly cost: number }[] = []
  let first = 0
  let sum = 0
  const forget = (now: number): void => {
    for (let one = spent[first]; one && one.at <= now - length; one = spent[first]) {
      sum -= one.cost
      first += 1
    }
    if (first * 2 > spent.length) {
      spent = spent.slice(first)
      first = 0
    }
  }
  return {
    spend(cost, now) {
      spent.push({ at: now, cost })
      sum += cost
    },
    left(now) {
      forget(now)
      return most - sum
    },
    reset: (now) => Math.ceil(((spent[first]?.at ?? now) + length - now) / 1_000),
  }
}
