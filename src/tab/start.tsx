import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openingFor, told } from './session/opening.ts'

export async function begin(place: Element): Promise<void> {
  createRoot(place).render(<App begun={await openingFor(told.userId)} />)
}
