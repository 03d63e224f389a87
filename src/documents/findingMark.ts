/** The number of a mark that a list can count, such as `19.`; undefined for one it can't, such as `4a.` or `007.`. */
export function countedMark(mark: string): number | undefined {
  const number = /^(0|[1-9]\d{0,8})\.$/.exec(mark)?.[1]
  return number === undefined ? undefined : Number(number)
}
