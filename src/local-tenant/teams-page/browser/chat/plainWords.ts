// What a person wrote: words as they stand, and addresses that can be followed.
import { element } from '../dom.ts'

export const LINK = /https?:\/\/\S+/

/** `open` gets an address that is pressed: of the app's own places it opens them here. */
export const plainWords = (
  text: string,
  open: (address: string) => void,
): readonly (Node | string)[] =>
  text.split(new RegExp(`(${LINK.source})`)).map((part) => {
    if (!LINK.test(part)) return part
    const link = element('a', { href: part }, part)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      open(part)
    })
    return link
  })
