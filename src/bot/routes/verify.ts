// The public page that tells a citizen how to check a published document. No script, nothing fetched, no sign-in.
import { Router } from 'express'
import type { Settings } from '../settings.ts'

const STYLE = `body{margin:0;color:#0b0c0c;font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:2rem 1rem 4rem}
html{background:#fff}h1{margin:0 0 1.5rem;font-size:1.75rem;line-height:1.2;overflow-wrap:anywhere}h2{font-size:1.375rem;margin-top:2.5rem}
code{font-size:.95em;overflow-wrap:anywhere}pre{background:#f3f2f1;padding:1rem;white-space:pre-wrap}
a{color:#1d4f91;overflow-wrap:anywhere}a:focus{outline:3px solid #0b0c0c;outline-offset:2px}`

/** `keys` is the address of the public keys, already safe to stand in HTML: settings are checked web addresses. */
const page = (keys: string): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>How to check an acknowledgement record</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>How to check an acknowledgement record</h1>
<p>When inspectors report on a police force, the Police and Crime Commissioner must answer in public. This office
publishes each answer as an acknowledgement record: a web page, a Word document and a PDF. You can check for yourself
that the copy you have says exactly what the Commissioner approved. You need no account, and you need not trust this
website, only its keys.</p>

<h2>What is inside each document</h2>
<ul>
<li><strong>The record</strong>: every word that was put before the Commissioner, in a form a computer can read.</li>
<li><strong>A receipt</strong>: a short statement that says which record was approved, by whom, in what capacity and
when. The office signs it with a secret key, so nobody else can make one and nobody can change one unseen.</li>
</ul>
<p>Both travel inside the file. Copies made by printing on paper or by copying the text do not carry them.</p>

<h2>What a check answers</h2>
<ol>
<li>Did this office sign the receipt?</li>
<li>Is the record inside the file the one the receipt was made for?</li>
<li>Do the words you read in the document say what that record says?</li>
</ol>
<p>If all three hold, the document is what was approved. If one word was changed, the check names it.</p>

<h2>Check a document</h2>
<ol>
<li>Save the document as it was published. Do not open and save it again with another program.</li>
<li>Save the office’s public keys: <a href="${keys}">${keys}</a>. They are for everybody. Once you have them, you can
check documents without the internet, even if this office no longer exists.</li>
<li>With the Acknowledgement Records program, which is free to use, run:
<pre><code>npm run verify -- FILE --keys KEYS</code></pre></li>
</ol>
<p>The first line says whether it is what the office approved, and a sentence for each of the three questions follows. A
copy that was saved again may show its words differently, hide some or strike them out: the first line then says that not all
is proven. Take the copy from the office’s website instead.</p>

<h2>If you would rather use your own tools</h2>
<p>Everything follows open standards. The receipt is a JSON Web Signature (RFC 7515) made with ES256, and the keys are a
JSON Web Key Set (RFC 7517). The receipt holds a fingerprint: the SHA-256 of the record written as canonical JSON
(RFC 8785). The record and the receipt stand, as JSON with the members <code>content</code> and <code>receipt</code>:</p>
<ul>
<li>in the web page, in the element whose id is <code>acknowledgement-record</code></li>
<li>in the Word document, in its part <code>customXml/item1.xml</code></li>
<li>in the PDF, in the property <code>ackrec:record</code> of its metadata (XMP).</li>
</ul>

<h2>What a check does not tell you</h2>
<ul>
<li>Whether the answer is a good one. It shows what was approved, not whether it is right.</li>
<li>Whether it is the latest. A record may be approved again in a later version: look on the office’s website.</li>
<li>Anything about a draft. A draft carries no receipt and says on every page that it is one.</li>
</ul>

<h2>If a check fails</h2>
<p>Take the document again from the office’s website and check that copy. If it fails too, tell the office, and keep the
file: it may have been altered. The office changes its key from time to time and keeps the old ones in the same list, so
an old document does not fail because of its age.</p>
</main>
</body>
</html>
`

export function verifyRoutes({ PUBLIC_BASE }: Settings): Router {
  const text = page(`${new URL(PUBLIC_BASE).href.replace(/\/$/, '')}/.well-known/jwks.json`)
  const router = Router()
  router.get('/verify', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('html').send(text)
  })
  return router
}
