// A small app for the Teams page to frame: plain pages on the real teams-js and the real MSAL, each deed behind a button.
import { readFileSync } from 'node:fs'
import type { Express } from 'express'
import { APPS, TEAMS_APP } from '../../src/local-tenant/identity.ts'

const library = (name: string): string =>
  readFileSync(new URL(`../../node_modules/${name}`, import.meta.url), 'utf8')
const TEAMS = library('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js')
const MSAL = library('@azure/msal-browser/lib/msal-browser.min.js')

const page = (script: string, body: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>A small tab</title></head>
<body><main>${body}<p id="said" role="status"></p></main>
<script src="/tab/teams.js"></script><script src="/tab/msal.js"></script>
<script type="module">
const { app, pages, dialog } = microsoftTeams
const say = (words) => { document.querySelector('#said').textContent = words }
const on = (id, deed) => document.querySelector(id)?.addEventListener('click', () => deed().catch((thrown) => say('Fault: ' + (thrown.errorCode ?? thrown.message))))
await app.initialize([HOST])
${script}
</script></body></html>`

const tab = (link: string): string =>
  page(
    `const context = await app.getContext()
     document.documentElement.dataset.theme = context.app.theme
     app.registerOnThemeChangeHandler((theme) => { document.documentElement.dataset.theme = theme })
     on('#link', () => app.openLink('${link}'))
     on('#dialog', () => new Promise((resolve) => {
       dialog.url.open({ title: 'Choose one', url: location.origin + '/tab/dialog', size: 'small' },
         ({ err, result }) => { say('Dialog: ' + (result ?? err)); resolve() })
     }))
     on('#token', async () => {
       const client = await msal.createNestablePublicClientApplication({
         auth: { clientId: '${APPS.tab}', authority: AUTHORITY }, cache: { cacheLocation: 'memoryStorage' } })
       const scopes = ['https://graph.microsoft.com/Sites.Selected']
       const { accessToken } = await client.acquireTokenSilent({ scopes }).catch(() => client.acquireTokenPopup({ scopes }))
       const answer = await fetch(GRAPH + '/me', { headers: { Authorization: 'Bearer ' + accessToken } })
       say('Graph knows ' + (await answer.json()).displayName)
     })
     say(['Hello', context.user.displayName, 'in', context.channel?.displayName ?? 'a personal tab', 'at', context.page.subPageId || context.page.id].join(' '))
     app.notifySuccess()`,
    `<h1>A small tab</h1><button id="link">Open the chat</button> <button id="dialog">Open a dialog</button>
     <button id="token">Sign in</button>`,
  )

const CONFIGURE = page(
  `pages.config.registerOnSaveHandler(async (event) => {
     if (document.querySelector('#which').value === 'broken') return event.notifyFailure('nothing was chosen')
     await pages.config.setConfig({ contentUrl: location.origin + '/tab/', entityId: 'of-the-channel', suggestedDisplayName: 'Late records' })
     event.notifySuccess()
   })
   document.querySelector('#which').addEventListener('change', () => pages.config.setValidityState(true))
   say('Configured in ' + (await app.getContext()).page.frameContext)`,
  `<h1>Configure</h1><label>Show <select id="which"><option value=""></option><option>late</option><option>broken</option></select></label>`,
)

const DIALOG = page(
  `on('#done', async () => dialog.url.submit('chosen'))
   say('Ready')`,
  '<h1>Dialog</h1><button id="done">Choose this</button>',
)

/** Serves the app at `/tab/`, as the product's service does, for the Teams page at `base`. */
export function serveSmallTab(server: Express, base: string, tenantId: string): void {
  const deepLink = `https://teams.microsoft.com/l/chat/0/0?users=28:${TEAMS_APP.appId}`
  const constants = `const HOST = '${base}', GRAPH = '${base}/graph/v1.0', AUTHORITY = 'https://login.microsoftonline.com/${tenantId}'`
  const html = (text: string): string => text.replace('<script type="module">', `$&${constants}`)
  server.get('/tab/teams.js', (_request, response) => response.type('js').send(TEAMS))
  server.get('/tab/msal.js', (_request, response) => response.type('js').send(MSAL))
  server.get('/tab/', (_request, response) => response.send(html(tab(deepLink))))
  server.get('/tab/configure', (_request, response) => response.send(html(CONFIGURE)))
  server.get('/tab/dialog', (_request, response) => response.send(html(DIALOG)))
}
