// The accessibility statement of the register, as the Public Sector Bodies (Websites and Mobile Applications)
// Accessibility Regulations 2018 (reg. 8) and the model statement ask.
import { type Day, dayInWords } from '#core/day.ts'
import { escapeHtml } from '#documents/escapeHtml.ts'
import { sitePage } from '#documents/sitePage.ts'
import type { Office } from './pages.ts'

export function accessibilityPage({ name, contact }: Office, on: Day): string {
  const write =
    contact === ''
      ? 'Tell the office by the ways named on its website.'
      : `Write to ${escapeHtml(contact)}.`
  return sitePage({
    title: 'Accessibility statement',
    above: '<p><a href="index.html">All responses to inspection reports</a></p>',
    body: `<p>This statement is about the register of responses to inspection reports of ${escapeHtml(name)}.</p>
<h2>How it can be used</h2>
<p>Its pages can be enlarged to 400% without scrolling sideways, used by keyboard alone and with a screen reader, and work without scripts. Each response is there as a web page, a Word document and a tagged PDF that say the same; the web page is the one to take if you are not sure.</p>
<h2>How accessible it is</h2>
<p>The register is made to meet the Web Content Accessibility Guidelines version 2.2 at AA. Its pages are tested by program for that with every change to the software that makes them. A program finds only part of what can be wrong, so tell us where you meet a problem.</p>
<h2>What is not accessible</h2>
<p>Responses published before this register was kept stand where they were published, and may not meet the guidelines. Reports of inspectorates are on their own websites.</p>
<h2>Telling us of a problem, or asking for another form</h2>
<p>${write}</p>
<h2>If you are not content with our answer</h2>
<p>The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not content with how we answer you, <a href="https://www.equalityadvisoryservice.com/">contact the Equality Advisory and Support Service</a>.</p>
<p>This statement was prepared on ${dayInWords(on)}.</p>`,
  })
}
