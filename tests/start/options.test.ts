import { describe, expect, it } from 'vitest'
import { readOptions } from '#infra/start/options.ts'

describe('what may stand after npm start --', () => {
  it('is nothing: the addresses of the README', () => {
    expect(readOptions([])).toEqual({
      port: 4400,
      appPort: 3978,
      data: '.data',
      fresh: false,
      empty: false,
    })
  })

  it('is ports, folders, a fresh start and no demonstration data', () => {
    const places = ['--port', '5000', '--app-port=5001', '--data', 'here', '--pages', 'there']
    expect(readOptions([...places, '--fresh', '--empty'])).toEqual({
      port: 5000,
      appPort: 5001,
      data: 'here',
      pages: 'there',
      fresh: true,
      empty: true,
    })
  })

  it.each([
    [['--port', 'many'], '--port is not right'],
    [['--app-port', '70000'], '--app-port is not right'],
    [['--port', '3978'], '--port and --app-port are both 3978'],
    [['--frsh'], "Unknown option '--frsh'"],
    [['--data'], '--data'],
    [['now'], "Unexpected argument 'now'"],
  ])('says what is wrong with %j and how to write it', (words, sentence) => {
    expect(() => readOptions(words)).toThrow(sentence)
    expect(() => readOptions(words)).toThrow('Write: npm start -- [--port 4400]')
  })
})
