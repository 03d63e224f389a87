import { showLastLook } from './lastLook/lastLook.ts'
import { toldIn } from './session/told.ts'
import './app.css'
import './lists.css'
import './today/today.css'
import './followUp/followUp.css'
import './record/record.css'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app.')
const { userId, theme } = toldIn(location.search)
document.documentElement.dataset['theme'] = theme
if (userId !== undefined) await showLastLook(place, { userId, theme })
const { begin } = await import('./start.tsx')
await begin(place)
