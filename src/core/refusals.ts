// Why a deed may not be done. Codes are stable (they travel in problem+json); the sentences live here alone.

export type Refusal =
  | 'notReady'
  | 'alreadyAsked'
  | 'alreadyApproved'
  | 'notADraft'
  | 'nobodyHoldsAuthority'
  | 'notTheApprover'
  | 'notWaiting'
  | 'alreadyDecided'
  | 'changedSinceShown'
  | 'reasonMissing'
  | 'notApproved'
  | 'changedSinceApproved'
  | 'tooSensitive'
  | 'lateReasonMissing'
  | 'alreadyPublished'
  | 'notPublished'

export const REFUSAL_TEXT: { readonly [refusal in Refusal]: string } = {
  notReady:
    'This record is not ready to be put to the Commissioner. Finish what the checklist names, then ask again.',
  alreadyAsked: 'This record is already waiting for a decision.',
  alreadyApproved: 'This record is already approved. Change it to start the next version.',
  notADraft: 'This record has been published. Reopen it as the next version before asking again.',
  nobodyHoldsAuthority:
    'Nobody holds authority to decide today. Ask the office manager to check the office holders.',
  notTheApprover:
    'Only the Commissioner, or a deputy or acting holder named for today, can decide this.',
  notWaiting: 'This record is not waiting for a decision.',
  alreadyDecided: 'This record has already been decided.',
  changedSinceShown: 'The record has changed since this card was sent. A new card is on its way.',
  reasonMissing: 'Say why the record is returned, so that the office knows what to change.',
  notApproved: 'Only an approved record can be published.',
  changedSinceApproved:
    'The record is not what was approved. Ask for approval of the next version.',
  tooSensitive:
    'An OFFICIAL-SENSITIVE record can’t be published. Change the marking and ask for approval again.',
  lateReasonMissing:
    'This is after the last day in law. Give the reason it is late; it is kept with the record.',
  alreadyPublished: 'This record has already been published.',
  notPublished: 'Only a published record can be closed.',
}
