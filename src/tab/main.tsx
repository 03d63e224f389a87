import './zodWithoutEval.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app.')
createRoot(place).render(<App />)
