// Why the tab can't open. Each has a page that says what happened and what to do.

export type SessionFaultCode =
  | 'noService'
  | 'noTeams'
  | 'signInFailed'
  | 'consentNeeded'
  | 'noRights'
  | 'siteUnreachable'

export class SessionFault extends Error {
  readonly code: SessionFaultCode

  constructor(code: SessionFaultCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'SessionFault'
    this.code = code
  }
}

/** Whether it may be gone in a moment: then what was seen before may stay in sight. Lost rights are not. */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof SessionFault && (fault.code === 'noService' || fault.code === 'siteUnreachable')

/** Signed out, or without rights: what was kept of the records is not theirs to see any more. */
export const isShutOut = (fault: unknown): boolean =>
  fault instanceof SessionFault && (fault.code === 'consentNeeded' || fault.code === 'noRights')

export const SESSION_FAULT_TEXT = {
  noService: {
    title: 'The service did not answer',
    text: 'Acknowledgement Records could not be reached. Check your connection, then try again. If it goes on, tell your IT support that /config.json does not answer.',
  },
  noTeams: {
    title: 'Open this in Microsoft Teams',
    text: 'Acknowledgement Records works inside Teams, where you are already signed in. Open it from the apps on the left of Teams.',
  },
  signInFailed: {
    title: 'You could not be signed in',
    text: 'Teams did not give this app a sign-in. Try again. If it goes on, sign out of Teams and in again.',
  },
  consentNeeded: {
    title: 'Your sign-in needs your consent',
    text: 'The sign-in window was closed before it was finished, or your organisation has not allowed this app. Try again, or ask your IT support to consent for everyone.',
  },
  noRights: {
    title: 'You have no access to the office’s records',
    text: 'You are signed in, but the SharePoint site of the records is not shared with you. Ask the office manager to add you to the site, then try again.',
  },
  siteUnreachable: {
    title: 'SharePoint did not answer',
    text: 'You are signed in, but the records could not be reached. Nothing is lost. Wait a moment, then try again.',
  },
} satisfies { readonly [code in SessionFaultCode]: { title: string; text: string } }
