import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './afterPaint.ts'

/** False for the first picture, so that it is painted soon: what is out of its sight is drawn after it, and gives way. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), [])
  return isPainted
}
