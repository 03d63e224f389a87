// Who else has this record open. Not knowing it is no fault: then nothing is said.
import { type ReactNode, useEffect, useState } from 'react'
import type { Services } from '../services.ts'

const SIGN_EVERY_MS = 15_000

const inWords = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

function useOthersHere({ approvals }: Services, recordId: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    const sign = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return
      const others = await approvals.signPresence(recordId).catch(() => [])
      if (isHere) setNames(others)
    }
    const again = (): void => void sign()
    again()
    const timer = setInterval(again, SIGN_EVERY_MS)
    document.addEventListener('visibilitychange', again)
    return () => {
      isHere = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
      void approvals.endPresence(recordId).catch(() => undefined)
    }
  }, [approvals, recordId])
  return names
}

export function AlsoHere(props: {
  readonly services: Services
  readonly recordId: string
}): ReactNode {
  const names = useOthersHere(props.services, props.recordId)
  const verb = names.length === 1 ? 'is' : 'are'
  return (
    <output className="also-here">
      {names.length > 0 && `${inWords(names)} ${verb} in this record too.`}
    </output>
  )
}
