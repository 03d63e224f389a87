// Whom an answer is sent to: `The Home Secretary; HM Chief Inspector of Constabulary`.

const RECIPIENT =
  /^(?:(?:hm|his majesty['’]s|her majesty['’]s) )*(?:home secretary|lord chancellor|(?:chief )?inspector(?: of .*)?|(?:policing )?minister(?: (?:for|of) .*)?|(?:secretary|minister) of state(?: (?:for|to) .*)?|chair of .*)$/i
const PARTED =
  /\s*;\s*|,? and (?=(?:the |hm |his |her )*(?:home|chief|inspector|policing|minister|secretary)\b)/i

/** Characters. */
const LONGEST = 160
/** Tells quickly of nearly every line that it names none. */
const MAY_BE = /secretary|inspector|minister|chair|chancellor|hmic/i
/** The name of an inspectorate alone may stand anywhere. */
const IS_TO_INSPECTORATE =
  /^To: (?:the )?(?:HMIC(?:FRS)?|(?:HM|His Majesty['’]s|Her Majesty['’]s) Inspectorate [^.;:]{3,70})$/

/** None where any part of the words is somebody else. */
export function recipientsIn(words: string): readonly string[] {
  if (words.length > LONGEST || !MAY_BE.test(words)) return []
  if (IS_TO_INSPECTORATE.test(words)) return [words.replace(/^To: (?:the )?/, '')]
  const parts = words
    .replace(/^To:? /, '')
    .split(PARTED)
    .map((part) => part.replace(/^(?:the |rt hon |right honourable )+/i, '').trim())
  return parts.every((part) => RECIPIENT.test(part)) ? parts : []
}
