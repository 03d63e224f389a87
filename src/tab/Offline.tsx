import type { ReactNode } from 'react'
import { useOnline } from './useOnline.ts'

export const Offline = (): ReactNode => (
  <output className="offline">
    {!useOnline() &&
      'You are offline. What you see was read before; what you write in a record is kept in this browser until the connection is back.'}
  </output>
)
