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
  | 'noReceipt'
  | 'changedSinceShown'
  | 'reasonMissing'
  | 'notApproved'
  | 'changedSinceApproved'
  | 'tooSensitive'
  | 'lateReasonMissing'
  | 'alreadyPublished'
  | 'notPublished'
  | 'notYetPublished'
  | 'alreadySent'
  | 'sentBeforePublished'
  | 'mailOnItsWay'
  | 'mailInDoubt'
  | 'noMailbox'
  | 'noRecipientAddress'
  | 'dayToCome'
  | 'publishedBeforeApproved'
  | 'copiesNotSent'
  | 'findingsOpen'
  | 'holdReasonMissing'
  | 'alreadyOnHold'
  | 'notOnHold'
  | 'liftReasonMissing'
  | 'keepUntilNotAhead'
  | 'keepReasonMissing'
  | 'declaredRecord'
  | 'filesOfAnother'
  | 'onHold'
  | 'reviewNotDue'
  | 'stillInUse'
  | 'notTheMonitoringOfficer'
  | 'disposalReasonMissing'
  | 'tooManyPoints'
  | 'dayNotAhead'
  | 'targetReasonMissing'
  | 'targetSetterMissing'
  | 'alreadyInvited'
  | 'noChiefOfficer'
  | 'replyDayNotAhead'
  | 'noReplyAwaited'
  | 'replyStillDue'
  | 'commentsMissing'
  | 'replyDayMissing'
  | 'repliedBeforeInvited'
  | 'fileOfUnknownKind'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileNotWhatItSays'
  | 'fileOfNoImport'
  | 'holderMissing'
  | 'officeTitleMissing'
  | 'endsBeforeItBegins'
  | 'officeTaken'
  | 'authorityMissing'

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
  noReceipt:
    'The decision in Approvals has no receipt of this office’s service, so nothing shows that it was made. Treat it as not approved, and tell the records manager, who can see in the version history who wrote it.',
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
  notYetPublished: 'Publish the record first: what is sent is a copy of what was published.',
  alreadySent: 'It is already recorded that this was sent, and the evidence is in the library.',
  mailOnItsWay: 'The message is being sent at this moment. Look again in a minute.',
  mailInDoubt:
    'It is not known whether the message went. Look in the sent items of the mailbox it is sent from: if it is there, record that it was sent; if it is not, send it again.',
  noMailbox:
    'No mailbox is set from which the service may send. Send it by hand, or have the office manager set one in Office settings.',
  noRecipientAddress:
    'No address is set to which this goes. The office manager sets it in Office settings.',
  sentBeforePublished:
    'This day is before the response was published. Give the day on which the copy was sent.',
  dayToCome: 'This day is still to come. Record it on the day, or after.',
  publishedBeforeApproved:
    'This day is before the record was approved. Give the day on which what was approved was published.',
  copiesNotSent:
    'Copies are still due to the inspectors or the Home Secretary. Send them and record it, then close the record.',
  findingsOpen:
    'A finding is still followed up. See all of them to their end, then close the record.',
  alreadyOnHold: 'This record is on hold already.',
  notOnHold: 'This record is not on hold.',
  liftReasonMissing: 'Say why the hold is lifted. It is kept with the record.',
  keepUntilNotAhead: 'Give a day after today until which the record is kept.',
  keepReasonMissing: 'Say why the record is kept longer. It is kept with the record.',
  declaredRecord:
    'Its files in Published acknowledgements are declared records, and their label forbids deleting them. Have an owner of the site take the label away when its own period has ended, then sign off again.',
  holdReasonMissing:
    'Say what the record is held for, such as a request under the Freedom of Information Act.',
  filesOfAnother:
    'Under this record’s key the library has prints of rounds that are not this record’s. Somebody changed a record key in SharePoint: put it right there, then sign off again.',
  onHold: 'This record is on hold and may not be disposed of. Have the hold lifted first.',
  reviewNotDue:
    'The day to review this record has not come, or was never set. It is kept until then.',
  stillInUse:
    'This record still waits for something: an approval, publication or a recommendation that is open. It is kept.',
  disposalReasonMissing: 'Say why the record is disposed of. It is kept in the log of disposals.',
  notTheMonitoringOfficer: 'Only the Monitoring Officer in office today can sign off a disposal.',
  tooManyPoints:
    'That is more than one return can carry. Return the record with what is noted, or write to the office.',
  dayNotAhead: 'Choose a day after today, and no later than the last one offered.',
  targetReasonMissing:
    'Say why the target moved. The reason is kept beside the first date and the new one.',
  targetSetterMissing: 'Say who set the target: the inspectorate, the force or this office.',
  alreadyInvited: 'The chief officer has already been invited. Remind them instead.',
  noChiefOfficer:
    'Nobody is named as chief officer for today. Ask the office manager to add them to the office holders.',
  replyDayNotAhead: 'Give a day after today by which the chief officer is to reply.',
  noReplyAwaited: 'No reply from the chief officer is awaited on this record.',
  replyStillDue:
    'The chief officer has until the end of the day they were given. Record that none came after it.',
  commentsMissing: 'Paste what the chief officer wrote, or attach the file that came.',
  replyDayMissing: 'Give the day on which the comments came.',
  repliedBeforeInvited:
    'This day is before the chief officer was invited. Give the day on which the comments came.',
  fileOfUnknownKind:
    'A file of this kind can’t be kept here. Take a PDF, a Word or OpenDocument file, rich or plain text, a mail or a picture.',
  fileEmpty: 'This file is empty. Ask whoever sent it to send it again.',
  fileTooLarge:
    'This file is larger than 10 MB. Take a smaller one, such as a PDF without pictures.',
  fileNotWhatItSays:
    'This file is not what its name says, or is damaged. Open it, and save it again as PDF.',
  fileOfNoImport: 'This record was not imported from this file, so it is not kept with it.',
  holderMissing: 'Choose who holds the office.',
  officeTitleMissing:
    'Give the title of the office as it stands on documents, such as Police and Crime Commissioner.',
  endsBeforeItBegins: 'The last day is before the first. Correct one of them.',
  officeTaken:
    'Somebody else holds this office on a day between these. Give them a last day first, or begin later.',
  authorityMissing:
    'Say by what they hold it, such as “delegation of 3 May 2026”. It is written into each of their decisions.',
}
