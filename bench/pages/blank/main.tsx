// The floor of every figure: React and Fluent with one heading, and as many bare text areas as are asked for.
import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'

const place = document.getElementById('app')
const count = Number(new URLSearchParams(location.search).get('areas') ?? '0')
if (place)
  createRoot(place).render(
    <FluentProvider theme={teamsLightTheme}>
      <h1>Blank</h1>
      <Button>Nothing</Button>
      {Array.from({ length: count }, (_, index) => (
        <textarea key={index} aria-label={`Area ${index + 1}`} />
      ))}
    </FluentProvider>,
  )
