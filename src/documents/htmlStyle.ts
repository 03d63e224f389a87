// The look of the HTML print: one column, large type, black on white. Nothing here depends on the record, so the page
// can allow exactly this style sheet, by its hash, and no other.

export const STYLE = `
:root {
  --marking: attr(data-marking);
  --draft: attr(data-draft);
  color-scheme: light;
}
* { box-sizing: border-box; }
body {
  max-width: 48rem;
  margin: 0 auto;
  padding: 1.25rem 1.25rem 4rem;
  background: #fff;
  color: #0b0c0c;
  font: 1.125rem/1.5 "Source Sans 3", "Segoe UI", system-ui, Arial, sans-serif;
  overflow-wrap: anywhere;
}
.marking { margin: 0; text-align: center; font-weight: 700; letter-spacing: 0.03em; }
footer { margin-top: 3rem; }
.proof { margin: 0 0 2rem; padding-top: 0.75rem; border-top: 1px solid #505a5f; font-size: 1rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: pretty; break-after: avoid; }
h1 { margin: 2rem 0 1.5rem; font-size: 2rem; }
h2 { margin: 2.75rem 0 1rem; font-size: 1.5rem; }
h3 { margin: 2.25rem 0 0.75rem; font-size: 1.1875rem; }
p, ol, ul, blockquote { margin: 0 0 1rem; }
dd > :last-child, li > :last-child, blockquote > :last-child { margin-bottom: 0; }
.draft { padding: 0.75rem 1rem; border: 3px solid #0b0c0c; font-weight: 700; }
dl { margin: 0; border-bottom: 1px solid #b1b4b6; }
dl > div {
  display: grid;
  grid-template-columns: 14rem minmax(0, 1fr);
  gap: 0 1.5rem;
  padding: 0.75rem 0;
  border-top: 1px solid #b1b4b6;
}
dt { font-weight: 700; }
dd { margin: 0; }
.label { margin-bottom: 0.5rem; }
ol, ul { padding-left: 2.25rem; }
li { margin-bottom: 0.5rem; }
.unmarked { list-style-type: disc; }
.own-mark { list-style-type: none; }
.own-mark > span { float: left; min-width: 2rem; margin-left: -2.25rem; }
input { width: 100%; max-width: 28rem; padding: 0.35rem 0.5rem; border: 2px solid #0b0c0c; font: inherit; }
table { width: 100%; border-collapse: collapse; font-size: 1rem; line-height: 1.35; }
caption { padding-bottom: 0.5rem; text-align: left; font-weight: 700; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #b1b4b6; text-align: left; vertical-align: top; }
tbody th { font-weight: 400; }
.table { margin-bottom: 1.5rem; overflow-x: auto; overflow-wrap: normal; }
.table:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
blockquote { padding-left: 1rem; border-left: 4px solid #b1b4b6; }
a { color: #1d4f91; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; }
@media (max-width: 40rem) {
  body { padding: 1rem 1rem 3rem; }
  h1 { font-size: 1.625rem; }
  h2 { font-size: 1.375rem; }
  dl > div { display: block; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.4; }
  h1 { margin-top: 1rem; font-size: 20pt; }
  h2 { font-size: 15pt; }
  h3 { font-size: 12pt; }
  p, li { orphans: 2; widows: 2; }
  dl > div { grid-template-columns: 50mm minmax(0, 1fr); }
  a { color: inherit; }
}
@page {
  size: A4;
  margin: 24mm 22mm;
  @top-left { content: var(--draft); font: 9pt Arial, sans-serif; }
  @top-center { content: var(--marking); font: bold 11pt Arial, sans-serif; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; }
}
@page :first { @top-left { content: none; } @top-center { content: none; } }
`

/** Of STYLE, as a content security policy names it. A test holds the two together. */
export const STYLE_HASH = 'sha256-/fX0koCMEOymdI6a48UNh7vkR2Vjb9ci53dip0bG/2s='
