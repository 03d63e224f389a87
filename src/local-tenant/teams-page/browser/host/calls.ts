// What a page in a frame says to Teams, and how Teams answers (teams-js 2, as it goes over postMessage).
import { z } from 'zod'

const callShape = z.object({
  id: z.number().optional(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
  data: z.unknown().optional(),
})
export type Call = z.infer<typeof callShape>

/** The arguments of the answer; undefined where nothing is answered. */
export type Answer = readonly unknown[] | undefined
export type Answers = Readonly<Record<string, (call: Call) => Answer | Promise<Answer>>>

export type Line = {
  /** An event for the page, such as `themeChange`. */
  tell(func: string, ...args: readonly unknown[]): void
  hangUp(): void
}

/** Answers this frame's calls, and nobody else's: another window, or another site in this frame, is not heard. */
export function answerCalls(frame: HTMLIFrameElement, origin: string, answers: Answers): Line {
  const post = (message: object): void => frame.contentWindow?.postMessage(message, origin)
  const listener = async (event: MessageEvent): Promise<void> => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const read = callShape.safeParse(event.data)
    if (!read.success) return
    const { id, uuidAsString, func } = read.data
    const args = await answers[func]?.(read.data)
    if (args) post({ id, uuidAsString, args })
  }
  const listen = (event: MessageEvent): void => void listener(event)
  window.addEventListener('message', listen)
  return {
    tell: (func, ...args) => post({ func, args }),
    hangUp: () => window.removeEventListener('message', listen),
  }
}
