// The two places where text may become more than text in our pages, which a browser with Trusted Types holds us to: the
// service's content security policy names this policy, and that of the editor for what is pasted, and no other.

/** The name in the content security policy. */
const POLICY = 'records'

type Rules = {
  createHTML(html: string): string
  createScriptURL(address: string): string
}

// TypeScript's types of a browser have none yet; where there are trusted types, a policy gives them in place of strings.
declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: Rules): Rules }
  }
}

const rules: Rules = {
  createHTML: (html) => html,
  createScriptURL(address) {
    const { origin, href } = new URL(address, location.href)
    if (origin !== location.origin) throw new TypeError(`${href} is no script of this app.`)
    return href
  },
}

const policy = window.trustedTypes?.createPolicy(POLICY, rules) ?? rules

/** A page that is only read: nothing in it runs, is fetched or shown. */
export const readPage = (html: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(html), 'text/html')

export const startOwnWorker = (address: string): Worker =>
  new Worker(policy.createScriptURL(address), { type: 'module' })
