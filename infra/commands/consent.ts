// npm run consent: which app registrations there must be, what an administrator consents to, and why. Asks nobody.
import { consentPage } from '#infra/entra/page.ts'

console.log(consentPage(process.env))
