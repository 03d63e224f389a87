import { describe, expect, it } from 'vitest'
import { headingOf } from '#importing/marks/headings.ts'
import { labelAt } from '#importing/marks/labels.ts'
import { speaksAsBody, splitAnswer } from '#importing/words/answerInWords.ts'
import { readsAsAnswer } from '#importing/words/findingWords.ts'
import { forWhom } from '#importing/words/forWhom.ts'
import { signatureOf } from '#importing/words/names.ts'
import { areaIn, officeIn } from '#importing/words/offices.ts'
import { outcomeInWords } from '#importing/words/outcome.ts'

const CALLED = [
  ['PCC', 'PCC'],
  ['PCC', 'Police and Crime Commissioner'],
  ['PFCC', 'PFCC'],
  ['PFCC', 'Police, Fire and Crime Commissioner'],
  ['PFCC', 'Police, Fire and Rescue and Crime Commissioner'],
  ['PCVC', 'PCVC'],
  ['PCVC', 'Police, Crime and Victims’ Commissioner'],
  ['Mayor', 'Mayor'],
  ['DeputyMayor', 'Deputy Mayor'],
] as const

describe.each(CALLED)('%s, called %s,', (office, name) => {
  it('is known for what it is', () => {
    expect(officeIn(`the ${name} for Fenwold`)).toBe(office)
  })

  it('has asked and will see: the words are the body’s, and an answer', () => {
    expect(speaksAsBody(`The ${name} has asked for a plan.`)).toBe(true)
    expect(readsAsAnswer(`The ${name} will see a plan.`)).toBe(true)
  })

  it('is this office where an item is for it, or for all of them', () => {
    expect(forWhom(`the ${name}`, 'Fenwold Police', '').forUs).toBe('This office')
    expect(forWhom(`${name}s`, 'Fenwold Police', '').forUs).toBe('This office')
  })

  it.each(['’s response', ' comments', '’s statement, 18 November 2024'])(
    'heads its own words: …%s',
    (rest) => {
      expect(headingOf(`${name}${rest}`)?.part).toBe('body')
    },
  )

  it('labels a day, and who holds it signs', () => {
    expect(labelAt([`Date of ${name}’s response: 3 May 2024`], 0)?.name).toBe('recordDate')
    expect(labelAt([`Name of ${name}: Dana Reed`], 0)?.name).toBe('holder')
    expect(signatureOf([`Dana Reed, ${name}`])).toMatchObject({ of: 'body', name: 'Dana Reed' })
  })
})

describe.each([
  'Sussex',
  'Dyfed-Powys',
  'Devon & Cornwall',
  'City of London',
  'Hampshire and the Isle of Wight',
  'Ynys Môn',
])('the area of %s', (place) => {
  it('is of its commissioner, in a label and in a heading', () => {
    expect(areaIn(`Police and Crime Commissioner for ${place}.`)).toBe(place)
    expect(labelAt([`Commissioner for ${place}: Dana Reed`], 0)?.name).toBe('holder')
    expect(headingOf(`Response of the Commissioner for ${place}`)?.part).toBe('body')
  })

  it('is of its force, in a heading, and where an answer begins', () => {
    const force = `${place.replace(' the ', ' ')} Police`
    expect(headingOf(`${force} response`)?.part).toBe('chiefOfficer')
    const answer = `${force} has introduced a plan.`
    expect(splitAnswer(`The force should plan. ${answer}`).answer).toBe(answer)
    expect(outcomeInWords(answer)).toBe('action-taken')
  })
})
