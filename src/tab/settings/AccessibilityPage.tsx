// The statement that the Public Sector Bodies Accessibility Regulations 2018 ask of every public body.
import type { ReactNode } from 'react'
import { Link } from 'wouter'

export const AccessibilityPage = (): ReactNode => (
  <main className="page">
    <h1>Accessibility statement for Acknowledgement Records</h1>
    <article className="document">
      <p>
        This statement is about the Acknowledgement Records app in Microsoft Teams. We want as many
        people as possible to be able to use it. You should be able to:
      </p>
      <ul>
        <li>do everything with a keyboard alone</li>
        <li>zoom in up to 400% without scrolling sideways</li>
        <li>use Teams’ light, dark and high contrast themes, and colours forced by Windows</li>
        <li>use it on a phone</li>
        <li>listen to it with a screen reader</li>
      </ul>
      <h2>How accessible it is</h2>
      <p>
        We aim at the Web Content Accessibility Guidelines version 2.2, level AA. Each view and
        dialog is checked by an automated tool in three themes, at the width of a phone and at 400%,
        and none of its checks fails. It has not yet been tried by people who use a screen reader
        every day, so we can’t claim that it complies fully.
      </p>
      <h2>What we know is not right yet</h2>
      <ul>
        <li>
          In a register of more than 300 records, a long title is cut to one line. Its whole wording
          is on the record’s own page.
        </li>
        <li>
          The bars of the charts are not read out. The numbers they draw stand in the table beside
          them.
        </li>
      </ul>
      <h2>Tell us what is in your way</h2>
      <p>
        Tell the office manager of your Police and Crime Commissioner’s office what you could not
        do, and how you would like the information. You should have an answer within 10 working
        days.
      </p>
      <h2>If you are not content with the answer</h2>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and
        Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with how
        we answer, contact the{' '}
        <a
          href="https://www.equalityadvisoryservice.com/"
          target="_blank"
          rel="noopener noreferrer"
        >
          Equality Advisory and Support Service
        </a>
        .
      </p>
      <h2>About this statement</h2>
      <p>It was prepared on 25 November 2026, with the first version of the app.</p>
    </article>
    <p>
      <Link href="/settings">Settings</Link>
    </p>
  </main>
)
