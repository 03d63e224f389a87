import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import './app.css'

// Our pages forbid code made from text, which zod would otherwise try.
z.config({ jitless: true })

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app.')
createRoot(place).render(<App />)
