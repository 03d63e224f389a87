// One deed at a time: whether it is under way, and the sentence when it was refused.
import { useCallback, useState } from 'react'
import { sentenceOf } from './serviceFault.ts'

export type Deed<Words extends unknown[]> = {
  readonly isBusy: boolean
  readonly fault: string | undefined
  /** True when it was done. */
  readonly run: (...words: Words) => Promise<boolean>
}

export function useDeed<Words extends unknown[]>(
  act: (...words: Words) => Promise<unknown>,
): Deed<Words> {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const run = useCallback(
    async (...words: Words): Promise<boolean> => {
      setBusy(true)
      setFault(undefined)
      try {
        await act(...words)
        return true
      } catch (thrown) {
        setFault(sentenceOf(thrown))
        return false
      } finally {
        setBusy(false)
      }
    },
    [act],
  )
  return { isBusy, fault, run }
}
