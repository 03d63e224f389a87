import { expect, it } from 'vitest'
import { mailAddressOf } from '#core/letters.ts'

it('a message opens in mail with its people, subject and every line, whatever is written in it', () => {
  const address = new URL(
    mailAddressOf({
      to: 'inspectors@hmicfrs.example; liaison@hmicfrs.example',
      subject: 'Response to “Pay & conditions?”',
      text: 'Dear Inspectors\n\n100% of it = done & sent #1.',
    }),
  )
  expect(address.protocol).toBe('mailto:')
  expect(address.pathname.split(',').map((one) => decodeURIComponent(one))).toEqual([
    'inspectors@hmicfrs.example',
    'liaison@hmicfrs.example',
  ])
  expect(address.searchParams.get('subject')).toBe('Response to “Pay & conditions?”')
  expect(address.searchParams.get('body')).toBe(
    'Dear Inspectors\r\n\r\n100% of it = done & sent #1.',
  )
})
