// Whom an answer is sent to: `The Home Secretary; HM Chief Inspector of Constabulary`.

const RECIPIENT =
  /^(?:(?:hm|his majesty['’]s|her majesty['’]s) )*(?:home secretary|(?:chief )?inspector(?: of .*)?|(?:policing )?minister(?: (?:for|of) .*)?|(?:secretary|minister) of state(?: (?:for|to) .*)?|chair of .*)$/i
const PARTED =
  /\s*;\s*|,? and (?=(?:the |hm |his |her )*(?:home|chief|inspector|policing|minister|secretary)\b)/i

/** None where any part of the words is somebody else. */
export function recipientsIn(words: string): readonly string[] {
  const parts = words
    .replace(/^To:? /, '')
    .split(PARTED)
    .map((part) => part.replace(/^(?:the |rt hon |right honourable )+/i, '').trim())
  return parts.every((part) => RECIPIENT.test(part)) ? parts : []
}
