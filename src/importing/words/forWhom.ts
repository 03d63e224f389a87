// Whom an item is for, and why we think so. A person can change it; the sentence says what it rests on.
import type { AddressedTo } from '#core/finding.ts'
import { forcesIn } from './names.ts'
import { namesOffice } from './offices.ts'

type ForWhom = { readonly forUs: AddressedTo; readonly why: string }

const FORCES = /\b(?:chief constables?|chief officers?|(?:police )?forces?|constabular(?:y|ies))\b/i
const NARROW = /\b(?:national|Home Office|College|NPCC|council|lead)\b/i

const named = (words: string, force: string): boolean =>
  force !== '' && words.toLowerCase().includes(force.toLowerCase())

/** `force` is ours; `inspected` the one the report is about, where it is about one. Either may be `''`. */
export function forWhom(addressee: string, force: string, inspected: string): ForWhom {
  if (addressee === '') {
    if (inspected === '' || force === '' || named(inspected, force) || named(force, inspected))
      return {
        forUs: 'This force',
        why: 'It names nobody, so it is for the force that was inspected.',
      }
    return { forUs: 'Other body', why: `It names nobody, and the report is about ${inspected}.` }
  }
  if (namesOffice(addressee))
    return { forUs: 'This office', why: `It is addressed to “${addressee}”, which this office is.` }
  if (named(addressee, force)) return { forUs: 'This force', why: `It names ${force}.` }
  const others = forcesIn(addressee)
  if (others.length > 0 && force !== '')
    return { forUs: 'Other body', why: `It is addressed to ${others.join(', ')}.` }
  const bodies = addressee.split(/,? and |, /)
  if (bodies.some((body) => FORCES.test(body) && !NARROW.test(body)))
    return { forUs: 'This force', why: `It is addressed to “${addressee}”, this force among them.` }
  return { forUs: 'Other body', why: `It is addressed to “${addressee}”.` }
}
