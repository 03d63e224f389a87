// The lists as this person last saw them here, in the page before the app itself is read. It is a picture: nothing in it can
// be pressed, and the app takes its place within the second.
import { get } from 'idb-keyval'
import { isRecent, LOOKS } from '../session/kept.ts'
import type { ThemeName } from '../session/themeName.ts'
import { painted } from '../afterPaint.ts'
import { drawn, type Look } from './look.ts'

/** Whose it is, and in which theme. */
export type Seen = { readonly userId: string; readonly theme: ThemeName }

export type Kept = Seen & {
  /** The build that drew it: another may draw otherwise. */
  readonly build: string
  /** In milliseconds. */
  readonly keptAt: number
  readonly width: number
  readonly address: string
  readonly style: string
  readonly look: Look
}

/** Where the look of this address is kept; undefined where it is not. */
export const placeOf = (address: string): string | undefined =>
  LOOKS.get(address.split('?')[0] ?? '')

const addressNow = (): string => location.hash.slice(1) || '/'

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'build' in value

export const asNow = (seen: Seen) => ({
  ...seen,
  build: document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '',
  width: innerWidth,
  address: addressNow(),
})

async function keptFor(seen: Seen): Promise<Kept | undefined> {
  const place = placeOf(addressNow())
  const kept = place === undefined ? undefined : await get<unknown>(place).catch(() => undefined)
  if (!isKept(kept) || !isRecent(kept.keptAt, Date.now())) return undefined
  const now = Object.entries(asNow(seen))
  return now.every(([name, value]) => kept[name as keyof Kept] === value) ? kept : undefined
}

/** Resolves once it is painted, and at once where nothing fits. */
export async function showLastLook(place: Element, seen: Seen): Promise<void> {
  const kept = await keptFor(seen)
  if (!kept) return
  const style = new CSSStyleSheet()
  style.replaceSync(kept.style)
  document.adoptedStyleSheets.push(style)
  const picture = document.createElement('div')
  picture.inert = true
  picture.append(drawn(kept.look))
  place.replaceChildren(picture)
  await painted()
}

/** To be called once the app has taken its place. */
export const leaveLastLook = (): void => {
  document.adoptedStyleSheets = []
}
