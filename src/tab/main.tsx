import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './app.css'
import './lists.css'
import './today/today.css'
import './followUp/followUp.css'
import './record/record.css'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app.')
createRoot(place).render(<App />)
