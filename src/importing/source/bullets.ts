// The marks of points in a list that does not count them.

/** A class of a pattern. */
export const BULLET = '[•◦▪●·‣*–-]'
const BEFORE = new RegExp(`^${BULLET}\\s+`)

export const hasBullet = (line: string): boolean => BEFORE.test(line)

/** `mark` is what stands in its place. */
export const withoutBullet = (line: string, mark = ''): string => line.replace(BEFORE, mark)
