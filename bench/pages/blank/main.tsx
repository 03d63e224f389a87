// The floor of every figure: React and Fluent with a heading and a button, which shows 43 bare text areas.
import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const AREAS = Array.from({ length: 43 }, (_, index) => `Area ${index + 1}`)
/** About as long as an answer. */
const words = 'The Chief Constable has told the Commissioner what the force will do. '.repeat(6)

const fill = (area: HTMLTextAreaElement | null): void => {
  if (area) area.value = words
}

function Blank() {
  const [isWritten, setWritten] = useState(false)
  return (
    <FluentProvider theme={teamsLightTheme}>
      <h1>Blank</h1>
      <Button onClick={() => setWritten(true)}>Write</Button>
      {isWritten &&
        AREAS.map((name) => (
          <textarea key={name} ref={fill} rows={4} style={{ width: '100%' }} aria-label={name} />
        ))}
    </FluentProvider>
  )
}

const place = document.getElementById('app')
if (place) createRoot(place).render(<Blank />)

// Once it is painted: what Teams is told is no part of the floor.
requestAnimationFrame(() => void tellTeams())

async function tellTeams(): Promise<void> {
  const { app } = await import('@microsoft/teams-js')
  await app.initialize([new URL(document.referrer).origin])
  await app.notifySuccess()
}
