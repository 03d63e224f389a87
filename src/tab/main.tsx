import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openingFor, told } from './session/opening.ts'
import './app.css'
import './lists.css'
import './today/today.css'
import './followUp/followUp.css'
import './record/record.css'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app.')
createRoot(place).render(<App begun={await openingFor(told.userId)} />)
