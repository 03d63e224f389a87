// An inspection report of our own making, with all that such reports have: contents, a summary list, the same items
// again in the chapters, boxes that are no items, figures and other reports' numbers that open nothing.

const CONTENTS = ['Contents', 'Summary ........ 3', 'Recommendation 1 ........ 12']

const FRONT = [
  'Northmarch Police: an inspection of how the force answers the public',
  'Published on: 24 October 2024',
  'HMICFRS',
]

export type Box = {
  readonly head: string
  readonly words: readonly string[]
  readonly points?: readonly string[]
}

const BOXES: readonly Box[] = [
  {
    head: 'Recommendation 1',
    words: ['By 31 March 2025, chief constables should review how calls are assessed.'],
  },
  {
    head: 'Recommendation 2',
    words: ['Within six months, the Home Office should:'],
    points: ['publish its plan; and', 'fund it.'],
  },
  {
    head: 'Recommendation 4',
    words: ['Police and crime commissioners should, with immediate effect, publish their figures.'],
  },
  { head: 'Innovative practice', words: ['Forces should look at how the force uses drones.'] },
  {
    head: 'Area for improvement',
    words: [
      'The force should make sure that supervisors check calls.',
      'We listened to 40 calls. In 96.7 % of them we found no check.',
    ],
  },
  {
    head: 'Area for improvement',
    words: [
      'The force needs to improve how it records the ethnicity of callers.',
      'We found gaps.',
    ],
  },
]

export const CAUSE: Box = {
  head: 'Cause of concern',
  words: ['The force is failing to answer emergency calls in time.'],
}
export const OF_CAUSE = [
  'Within three months, the force should train its call handlers.',
  'By June 2025, the force should meet the national standard.',
]

const SUMMARY = [
  'Summary',
  'We inspected how Northmarch Police answers the public. We found that most calls are answered in time.',
  'We make six recommendations and identify 2 areas for improvement. In Recommendation 4 of our 2019 report we said the same.',
]

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const p = (text: string): string => `<p>${escaped(text)}</p>`
const points = (list: readonly string[] = []): string =>
  list.length === 0 ? '' : `<ul>${list.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`

const box = ({ head, words, points: list }: Box): string =>
  `<div class="box"><h3>${head}</h3>${words.map(p).join('')}${points(list)}</div>`

/** HTML. */
export function reportPage(): string {
  const [title = '', ...rest] = FRONT
  const [summary = '', ...said] = SUMMARY
  return `<!doctype html><html lang="en"><body><nav>Home</nav><main><h1>${title}</h1>${rest.map(p).join('')}
    <button>Print this document</button>${CONTENTS.map(p).join('')}
    <h2>${summary}</h2>${said.map(p).join('')}
    <h2>Recommendations</h2>${BOXES.slice(0, 3).map(box).join('')}
    <h2>Grades</h2><table><tr><th>Area</th><th>Grade</th></tr><tr><td>Answering calls</td><td>Requires improvement</td></tr><tr><td>Leadership</td><td>Good</td></tr></table>
    <h2>Our findings</h2>${BOXES.map(box).join('')}${box(CAUSE)}<h4>Recommendations</h4>${points(OF_CAUSE)}
    <h2>About the data</h2><p>We spoke to 300 people.</p></main></body></html>`
}

/** The same as plain text, pasted from a page. */
export function reportText(): string {
  const boxText = ({ head, words, points: list = [] }: Box): string =>
    [head, ...words, list.map((one) => `• ${one}`).join('\n')]
      .filter((part) => part !== '')
      .join('\n\n')
  return [
    ...FRONT,
    ...CONTENTS,
    ...SUMMARY,
    'Our findings',
    ...BOXES.map(boxText),
    boxText(CAUSE),
    'Recommendations',
    OF_CAUSE.map((one) => `• ${one}`).join('\n'),
    'About the data',
    'We spoke to 300 people.',
  ].join('\n\n')
}
