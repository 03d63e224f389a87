// How much has come that the person has not looked at yet: the number on the rail.
const MOST_SHOWN = 99

export type Unseen = {
  newestSeen(): number
  /** `isSeen`: it is on the screen now. */
  count(ids: readonly number[], isSeen: boolean): void
}

export function createUnseen(what: string, person: string, badge: HTMLElement): Unseen {
  const key = `seen-${what}-${person}`
  const newestSeen = (): number => Number(localStorage.getItem(key) ?? 0)
  return {
    newestSeen,
    count(ids, isSeen) {
      if (isSeen && ids.length > 0) localStorage.setItem(key, String(Math.max(...ids)))
      const after = newestSeen()
      const number = ids.filter((id) => id > after).length
      badge.hidden = number === 0
      badge.textContent = number > MOST_SHOWN ? `${MOST_SHOWN}+` : String(number)
    },
  }
}
