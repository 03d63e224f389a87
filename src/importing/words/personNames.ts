// What a person's name is: `Siân Parry`, `Ana de Souza`, `Rt Hon J. Penrose CBE`. Sources of patterns.

// Latin letters spelt out, with their accents: asked of every line, and slow as `\p{Lu}` and `\p{L}`.
const CAPITAL = '[A-ZÀ-ÖØ-ÞĀ-ſ]'
const LETTER = 'A-Za-zÀ-ÖØ-öø-ſ'

/** Where a word begins: `\b` knows no letter but English ones. */
export const BEGINS = `(?<![${LETTER}\\d_])`
export const NAME = `${CAPITAL}[${LETTER}'’-]+`

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rt Hon|Prof(?:essor)?|Rev|Cllr|Councillor|Major|Colonel|Captain)'
const INITIALS = `${CAPITAL}\\.?(?: ?${CAPITAL}\\.?){0,3}`
const PARTICLE = '(?:de|da|di|du|del|la|le|van|von|den|der|ap|ab|ferch)'
const HONOURS = '(?:QPM|KPM|CBE|OBE|MBE|BEM|KC|QC|JP|DL)'

export const PERSON = `(?:${TITLE}\\.? (?:\\([Rr]etd\\) )?)?(?:${NAME}|${INITIALS})(?:(?: ${PARTICLE}){0,2}(?: \\(${NAME}\\))? ${NAME}| ${CAPITAL}\\.?){1,3}(?:,? ${HONOURS})*`

const IS_PERSON = new RegExp(`^${PERSON}$`)

/** Whether words are a name and nothing more. */
export const isPersonName = (words: string): boolean => IS_PERSON.test(words)

/** A name as it stands, without the office before it and the honours after it: `Councillor Neil Abara`, `Dana Reed QPM`. */
export const plainName = (name: string): string =>
  name.replace(/^(?:Cllr|Councillor)\.? /i, '').replace(AFTER_NAME, '')
const AFTER_NAME = new RegExp(`(?:,? ${HONOURS})+$`)
