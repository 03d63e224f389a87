import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/local-tenant/graph/columnDefinition.ts'
import { readDefinition } from '../../src/local-tenant/graph/columnDefinition.ts'
import { evaluate } from '../../src/local-tenant/sharepoint-page/expression.ts'
import { formattedCell, rowFormatter } from '../../src/local-tenant/sharepoint-page/formatting.ts'

const DAY = 86_400_000
const names = (name: string) =>
  ({ '@currentField': 'Draft', '@now': 10 * DAY, '[$LastDay]': 8 * DAY })[name] ?? ''

describe('expressions of column formatting', () => {
  it.each([
    ["=if(@currentField == 'Draft', 'yes', 'no')", 'yes'],
    ["=if(@now > [$LastDay] + 1*86400000 && @currentField != 'Closed', 'late', 'in time')", 'late'],
    ["=if(@now > [$LastDay] + 3*86400000 || false, 'late', 'in time')", 'in time'],
    ['=floor((@now - [$LastDay]) / 86400000)', 2],
    ["='It\\'s ' + @currentField", "It's Draft"],
    [
      "=if(addDays([$LastDay], 1) <= @now, 'late', if([$LastDay] <= addDays(@now, 7), 'soon', ''))",
      'late',
    ],
    ["=if(Number([$Nothing]) == 0, 'no date', '')", 'no date'],
    ['=toLocaleDateString([$LastDay])', '09/01/1970'],
    ['@currentField', 'Draft'],
    ['plain words', 'plain words'],
    [{ operator: '?', operands: [{ operator: '<', operands: ['@now', 5] }, 'a', 'b'] }, 'b'],
    ['=unknown(@currentField)', ''],
  ])('%j is %j', (source, value) => {
    expect(evaluate(source, names)).toBe(value)
  })
})

describe('a formatted cell', () => {
  const item = {
    id: 1,
    guid: '',
    version: 1,
    created: '',
    createdBy: {},
    modified: '',
    modifiedBy: {},
    fields: { Status: '<b>Late</b>' } as { readonly Status: string },
  }
  const drawn = (formatter: unknown): string | undefined => {
    const status: Column = {
      ...readDefinition({ name: 'Status', text: {} }),
      formatter: typeof formatter === 'string' ? formatter : JSON.stringify(formatter),
    }
    return formattedCell(status, [status], item, item.fields.Status)?.html
  }

  it('shows the value escaped, with the colours that are safe', () => {
    const style = {
      color: '#a80000',
      'background-image': 'url(https://example.org/x)',
      padding: '=if(true, "4px", "0")',
      'font-weight': "=if(@currentField == '<b>Late</b>', 'bold', '')",
    }
    expect(drawn({ elmType: 'div', txtContent: '@currentField', style })).toBe(
      '<span style="color: #a80000; font-weight: bold">&lt;b&gt;Late&lt;/b&gt;</span>',
    )
  })

  it('draws what is inside, and nothing of a formatter that can’t be read', () => {
    const children = [{ elmType: 'span', txtContent: '!' }]
    expect(drawn({ elmType: 'div', children })).toBe('<span><span>!</span></span>')
    expect(drawn('{not json')).toBeUndefined()
    expect(drawn(['not', 'an', 'element'])).toBeUndefined()
  })

  it('colours a row as the view’s formatting says', () => {
    const status = readDefinition({ name: 'Status', text: {} })
    const additionalRowClass =
      "=if([$Status] == '<b>Late</b>', 'sp-field-severity--blocked', 'ms-unknown')"
    const view = { id: '', title: '', isDefault: true, query: '', rowLimit: 30, fields: [] }
    const classOf = rowFormatter({ ...view, formatter: JSON.stringify({ additionalRowClass }) }, [
      status,
    ])
    expect(classOf(item)?.html).toBe(' class="blocked"')
    expect(classOf({ ...item, fields: { Status: 'Draft' } })).toBeUndefined()
    expect(rowFormatter(view, [status])(item)).toBeUndefined()
  })
})
