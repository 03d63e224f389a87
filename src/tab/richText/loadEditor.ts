// The editor is a chunk of its own: fetched ahead when the page is idle, there at once when someone goes into a text.
import { whenIdle } from '../whenIdle.ts'
import type { mountEditor } from './editor.ts'

let mount: typeof mountEditor | undefined

export const readyEditor = (): typeof mountEditor | undefined => mount

export async function loadEditor(): Promise<typeof mountEditor> {
  mount ??= (await import('./editor.ts')).mountEditor
  return mount
}

export function loadEditorWhenIdle(): void {
  whenIdle(() => {
    // Loaded again on focus if this did not work.
    loadEditor().catch(() => undefined)
  })
}
