// The field of formatted text alone on a page, for the tests that type and paste into it.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { fromPlainText, type RichText } from '#core/richText.ts'
import styles from '../../src/tab/app.css?inline'
import { loadEditor } from '../../src/tab/richText/loadEditor.ts'
import { RichTextField } from '../../src/tab/richText/RichTextField.tsx'

declare global {
  interface Window {
    written: RichText
  }
}

const BEFORE = fromPlainText('I have read the report.')

function Page() {
  const [text, setText] = useState<RichText>(BEFORE)
  const write = (now: RichText): void => {
    window.written = now
    setText(now)
  }
  return (
    <FluentProvider theme={teamsLightTheme}>
      <main>
        <h1>One answer</h1>
        <RichTextField label="Answer" text={text} onChange={write} />
        <button type="button" style={{ minHeight: 24 }}>
          After
        </button>
      </main>
    </FluentProvider>
  )
}

async function open(): Promise<void> {
  // Fetched ahead, as the record page does when it is idle.
  await loadEditor()
  document.head.append(Object.assign(document.createElement('style'), { textContent: styles }))
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(<Page />)
}

void open()
