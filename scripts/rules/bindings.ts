import { isNode, rootOf, type Source, type SyntaxNode, walk } from './source.ts'

/**
 * Names a file binds itself, anywhere in it: imports, variables, parameters, functions, classes.
 * Scopes are not followed. A domain file that calls a parameter `process` means its own, and there the compiler, which
 * knows no such global, is the second pair of eyes.
 */
export function bindingsOf(source: Source): ReadonlySet<string> {
  const names = new Set<string>()
  walk(rootOf(source), (node) => {
    if (/^Import.*Specifier$/.test(node.type)) collect(node.local, names)
    if (node.type === 'VariableDeclarator' || /^(Function|Class)/.test(node.type)) collect(node.id, names)
    if (Array.isArray(node.params)) for (const param of node.params) collect(param, names)
    if (node.type === 'CatchClause') collect(node.param, names)
  })
  return names
}

/** Identifiers of a binding pattern; a default value binds nothing. */
function collect(pattern: unknown, names: Set<string>): void {
  if (!isNode(pattern)) return
  if (pattern.type === 'Identifier') names.add(String(pattern.name))
  for (const part of partsOf(pattern)) collect(part, names)
}

function partsOf(pattern: SyntaxNode): unknown[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return pattern.properties as unknown[]
    case 'ArrayPattern':
      return pattern.elements as unknown[]
    case 'Property':
      return [pattern.value]
    case 'AssignmentPattern':
      return [pattern.left]
    case 'RestElement':
      return [pattern.argument]
    default:
      return []
  }
}
