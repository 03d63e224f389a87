// The frame round every SharePoint page: who is looking, and that this is not the real one. Works without script.
import { type LocalPerson, PEOPLE } from '../identity.ts'
import { type Html, html } from './html.ts'

const STYLE = `
  * { box-sizing: border-box }
  body { margin: 0; font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; color: #242424; background: #faf9f8 }
  header { background: #03787c; color: #fff; padding: .75rem 1.5rem }
  header p { margin: 0; font-size: 1.25rem; font-weight: 600 }
  header a { color: #fff }
  .stand-in { background: #fff4ce; border-bottom: 1px solid #d8c27a; padding: .5rem 1.5rem; display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between }
  .stand-in p, .stand-in form { margin: 0 }
  main { padding: 1rem 1.5rem 3rem; max-width: 90rem; margin: 0 auto }
  h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem }
  .scroll { overflow-x: auto; background: #fff; border: 1px solid #d1d1d1 }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; vertical-align: top; padding: .4rem .75rem; border-bottom: 1px solid #e0e0e0 }
  td { max-width: 28rem; overflow-wrap: anywhere }
  a { color: #03606a } a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, .scroll:focus-visible { outline: 3px solid #0f6cbd; outline-offset: 2px }
  .fields { display: grid; gap: 1rem; max-width: 50rem } label { display: block; font-weight: 600 }
  input, select, textarea { font: inherit; width: 100%; padding: .35rem .5rem; border: 1px solid #616161; border-radius: 4px; background: #fff; color: inherit; font-weight: 400 }
  .stand-in form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; min-width: 0 } .stand-in select { width: 20rem; max-width: calc(100vw - 3rem) } td dl { margin: 0 } button { font: inherit; padding: .4rem 1rem; border: 0; border-radius: 4px; background: #03606a; color: #fff; cursor: pointer }
  .hint { color: #525252; font-size: .875rem; margin: .1rem 0 } .message { border-left: 4px solid #0e700e; background: #fff; padding: .5rem 1rem } .message.bad { border-color: #b10e1c }
  .group th { padding-top: 1rem; font-weight: 600 }
  nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none } nav [aria-current] { font-weight: 600; color: inherit; text-decoration: none }
  .severity { display: inline-block; overflow-wrap: break-word; padding: .1rem .6rem; border-radius: 1rem } .good { background: #dff6dd; color: #0b4a08 } .low { background: #e8ebfa; color: #2f3178 } .warning { background: #fff4ce; color: #5c4300 } .severe { background: #fed9cc; color: #6b2410 } .blocked { background: #fde7e9; color: #7a0f18 }
  dt { font-weight: 600 } dd { margin: 0 0 .5rem 1rem; overflow-wrap: anywhere } del { color: #7a1c1c } ins { color: #0b5a08; text-decoration: none }
`

export type Crumb = { readonly text: string; readonly address: string }

/** `address` of the page itself, without its query: choosing another person comes back to it. */
export const page = (
  person: LocalPerson,
  title: string,
  address: string,
  crumbs: readonly Crumb[],
  content: Html,
): string =>
  html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - local SharePoint</title><style>${{ html: STYLE }}</style></head>
<body>
<header><p>Office of the Police and Crime Commissioner</p></header>
<section class="stand-in" aria-label="About this page">
<p>This is a local stand-in for SharePoint, on this machine only. It is not Microsoft’s, and nothing here leaves it.</p>
<form action="${address}"><label>You are <select name="person">${PEOPLE.map(
    (one) =>
      html`<option value="${one.key}"${one === person ? { html: ' selected' } : undefined}>${one.displayName}, ${one.jobTitle}</option>`,
  )}</select></label> <button>Change</button></form>
</section>
<main>
${crumbs.length > 0 ? html`<nav aria-label="Way back"><ul>${crumbs.map((crumb) => html`<li><a href="${crumb.address}">${crumb.text}</a></li>`)}</ul></nav>` : undefined}
<h1>${title}</h1>
${content}
</main>
</body>
</html>`.html

export const message = (text: string | undefined, isBad = false): Html | undefined =>
  text === undefined
    ? undefined
    : html`<p class="message${isBad ? ' bad' : ''}" role="${isBad ? 'alert' : 'status'}">${text}</p>`
