import { bindingsOf } from './bindings.ts'
import { type Finding, finding, isNode, isSpec, rootOf, type Source, type SyntaxNode, walk } from './source.ts'

const banned = new Set([
  ...['performance', 'crypto', 'process', 'console', 'fetch', 'globalThis', 'window', 'self', 'global', 'require', 'eval', 'Function'],
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'localStorage',
    'XMLHttpRequest',
    'WebSocket',
  ],
])

/** What may be read off the three globals that are pure but for a part; the rest is the clock or the dice. */
const pureParts: Record<string, (member: string) => boolean> = {
  Date: (member) => member === 'UTC' || member === 'parse',
  Math: (member) => member !== 'random',
  Temporal: (member) => member !== 'Now',
}

const wrappers = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSInstantiationExpression', 'TSTypeAssertion']

/** Clock, dice, input, output or waiting in the domain's source: what happens outside comes in as data. */
export function purity(source: Source): Finding[] {
  if (!source.path.startsWith('packages/domain/src/') || isSpec(source.path)) return []
  const found: Finding[] = []
  const own = bindingsOf(source)
  const note = (node: SyntaxNode, message: string) => found.push(finding(source, node.start, 'purity', message))
  walk(rootOf(source), (node, parent) => {
    if (node.type.startsWith('TS') && !wrappers.includes(node.type)) return 'pass'
    if (node.async === true || node.type === 'AwaitExpression') note(node, 'the domain does not wait: no async, no await')
    if (node.type !== 'Identifier' || isName(node, parent)) return
    const name = String(node.name)
    if (banned.has(name) && !own.has(name)) note(node, `${name} reaches outside`)
    if (pureParts[name] && !isPureUse(name, node, parent))
      note(node, `${memberOf(node, parent) ?? name} is the clock or the dice: take it as data`)
  })
  return found
}

/** `new Date(x)`, `x instanceof Date`, and a member that is named outright and pure. */
function isPureUse(name: string, node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type === 'BinaryExpression' && parent.operator === 'instanceof') return true
  if (parent?.type === 'NewExpression' && parent.callee === node) return name === 'Date' && firstIsValue(parent.arguments)
  const member = nameOfMember(node, parent)
  return member !== undefined && (pureParts[name]?.(member) ?? true)
}

const firstIsValue = (given: unknown): boolean => Array.isArray(given) && isNode(given[0]) && given[0].type !== 'SpreadElement'

function nameOfMember(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  if (parent?.type !== 'MemberExpression' || parent.object !== node || !isNode(parent.property)) return undefined
  if (!parent.computed) return String(parent.property.name)
  return parent.property.type === 'Literal' ? String(parent.property.value) : undefined
}

const memberOf = (node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined => {
  const member = nameOfMember(node, parent)
  return member && `${node.name}.${member}`
}

/** An identifier that names a property, an import or a label rather than reading a variable. */
function isName(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent || /^(Import|Export).*Specifier$/.test(parent.type) || parent.label === node) return true
  const named = parent.type === 'MemberExpression' ? parent.property : parent.key
  return named === node && !parent.computed
}
