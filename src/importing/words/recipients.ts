// Whom an answer is sent to: `The Home Secretary; HM Chief Inspector of Constabulary`.
import { guarded } from './guarded.ts'

const RECIPIENT =
  /^(?:(?:hm|his majesty['’]s|her majesty['’]s) )*(?:home secretary|lord chancellor|(?:chief )?inspector(?: of .*)?|(?:policing )?minister(?: (?:for|of) .*)?|(?:secretary|minister) of state(?: (?:for|to) .*)?|chair of .*)$/i
const PARTED =
  /\s*;\s*|,? and (?=(?:the |hm |his |her )*(?:home|chief|inspector|policing|minister|secretary)\b)/i

/** Characters. */
const LONGEST = 160
const MAY_BE = /secretary|inspector|minister|chair|chancellor|hmic/i
/** The name of an inspectorate alone may stand anywhere. */
const IS_TO_INSPECTORATE =
  /^To: (?:the )?(?:HMIC(?:FRS)?|(?:HM|His Majesty['’]s|Her Majesty['’]s) Inspectorate [^.;:]{3,70})$/

function readRecipients(words: string): readonly string[] {
  if (words.length > LONGEST) return []
  if (IS_TO_INSPECTORATE.test(words)) return [words.replace(/^To: (?:the )?/, '')]
  const parts = words
    .replace(/^To:? /, '')
    .split(PARTED)
    .map((part) => part.replace(/^(?:the |rt hon |right honourable )+/i, '').trim())
  return parts.every((part) => RECIPIENT.test(part)) ? parts : []
}

/** None where any part of the words is somebody else. */
export const recipientsIn = guarded(MAY_BE, readRecipients, [])
