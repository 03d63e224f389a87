// What cells, fields and lines hold where nothing is said: `None`, `n/a`, a dash; or nothing yet: `TBC`, `Awaited`.

const GIVEN = '(?: (?:was|were|has|have|been|yet|received|made|provided|given|submitted|offered))'
const NONE = new RegExp(
  `^(?:(?:n/?a|not applicable|(?:none|nil)${GIVEN}*|no comments?${GIVEN}+)\\.?|[-–—.]*)$`,
  'i',
)
const NOT_YET =
  /^(?:tb[ac]|to (?:be (?:confirmed|agreed|set|decided|added|provided)|follow)|(?:none |not )?yet|(?:none|not)(?: yet| been)* (?:received|provided|set|stated|given|available)|pending|awaited|awaiting (?:a )?(?:response|reply|comments?)|due|in preparation)(?: (?:at|by|as at|from) .{1,60})?\.?$/i

/** Whether words say that there is none, or are none at all. */
export const saysNone = (words: string): boolean => NONE.test(words)

/** Whether words leave their place empty, for good or for now. */
export const saysNothing = (words: string): boolean => saysNone(words) || NOT_YET.test(words)
