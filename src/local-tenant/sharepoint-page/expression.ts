// The expressions of SharePoint's column formatting, in both their forms: `=if(@currentField < @now, 'late', '')` and
// `{ operator, operands }`. The part of it that a list's status and dates need; what it does not know is empty.
//   or = and { "||" and } ; and = comparison { "&&" comparison } ; comparison = sum [ op sum ] ; sum = term { ("+"|"-") term }

export type Value = string | number | boolean
/** What `@currentField`, `@now`, `@me` and `[$Name]` stand for. */
export type Names = (name: string) => Value

const TOKEN =
  /\s*('(?:[^'\\]|\\.)*'|\d+(?:\.\d+)?|\[\$[\w.]+\]|@[\w.]+|[A-Za-z]\w*|==|!=|<=|>=|&&|\|\||[<>()+\-*/,])/gy

const DAY_MS = 86_400_000

type Operator = (left: Value, right: Value) => Value
const OPERATORS: Readonly<Record<string, Operator>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '&&': (left, right) => Boolean(left) && Boolean(right),
  '||': (left, right) => Boolean(left) || Boolean(right),
  '+': (left, right) =>
    typeof left === 'number' && typeof right === 'number'
      ? left + right
      : String(left) + String(right),
  '-': (left, right) => Number(left) - Number(right),
  '*': (left, right) => Number(left) * Number(right),
  '/': (left, right) => Number(left) / Number(right),
}
const LEVELS = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']]

const FUNCTIONS: Readonly<Record<string, (operands: readonly Value[]) => Value>> = {
  if: ([condition = false, yes = '', no = '']) => (condition ? yes : no),
  Number: ([value = '']) => Number(value),
  Date: ([value = '']) => (typeof value === 'number' ? value : Date.parse(String(value)) || 0),
  // In the site's own time zone, like the real pages.
  toLocaleDateString: ([value = 0]) =>
    new Date(Number(value)).toLocaleDateString('en-GB', { timeZone: 'Europe/London' }),
  addDays: ([value = 0, days = 0]) => Number(value) + Number(days) * DAY_MS,
  floor: ([value = 0]) => Math.floor(Number(value)),
  indexOf: ([text = '', part = '']) => String(text).indexOf(String(part)),
}

/** Reads a text of a formatter: an expression when it begins with `=`, a name, or itself. */
export function evaluate(source: unknown, names: Names): Value {
  if (typeof source === 'object' && source !== null) return evaluateTree(source, names)
  if (typeof source !== 'string') return typeof source === 'number' ? source : source === true
  if (source.startsWith('=')) return evaluateText(source.slice(1), names)
  return /^(@[\w.]+|\[\$[\w.]+\])$/.test(source) ? names(source) : source
}

function evaluateTree(source: object, names: Names): Value {
  const operator = 'operator' in source ? String(source.operator) : ''
  const operands = 'operands' in source && Array.isArray(source.operands) ? source.operands : []
  const [left = '', right = '', ...rest] = operands.map((operand) => evaluate(operand, names))
  if (operator === '?') return FUNCTIONS['if']?.([left, right, ...rest]) ?? ''
  return OPERATORS[operator]?.(left, right) ?? FUNCTIONS[operator.replace('()', '')]?.([left]) ?? ''
}

function evaluateText(text: string, names: Names): Value {
  const tokens = [...text.matchAll(TOKEN)].map(([, token = '']) => token)
  const binary = (level: number): Value => {
    const operators = LEVELS[level]
    if (!operators) return operand()
    let left = binary(level + 1)
    while (operators.includes(tokens[0] ?? '')) {
      const operator = tokens.shift() ?? ''
      left = OPERATORS[operator]?.(left, binary(level + 1)) ?? ''
    }
    return left
  }
  const several = (): readonly Value[] => {
    const values: Value[] = []
    while (tokens.length > 0 && tokens[0] !== ')') {
      values.push(binary(0))
      if (tokens[0] === ',') tokens.shift()
    }
    tokens.shift()
    return values
  }
  const operand = (): Value => {
    const token = tokens.shift() ?? ''
    if (token === '(') return several()[0] ?? ''
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll(/\\(.)/g, '$1')
    if (/^\d/.test(token)) return Number(token)
    if (/^[@[]/.test(token)) return names(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (tokens[0] !== '(') return ''
    tokens.shift()
    return FUNCTIONS[token]?.(several()) ?? ''
  }
  return binary(0)
}
