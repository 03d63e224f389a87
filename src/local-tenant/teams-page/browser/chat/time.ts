// Times as a person in the office reads them.
const zone = { timeZone: 'Europe/London' } as const
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long' })

/** `10:42` today, `2 March, 10:42` on another day. */
export function timeOf(instant: string, now = new Date()): string {
  const at = new Date(instant)
  const isToday = day.format(at) === day.format(now)
  return isToday ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`
}
