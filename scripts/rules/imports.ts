import { isNode, rootOf, type Source, type SyntaxNode, walk } from './source.ts'

/** One import or re-export, however it is spelled. `target` is undefined when only running the code would tell it. */
export type Import = { target: string | undefined; typeOnly: boolean; offset: number }

/**
 * Every import of a file: static, dynamic, re-exported and `import('x').T` in types.
 * `import { type X }` is not type-only: under verbatimModuleSyntax the module is still loaded.
 */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  walk(rootOf(source), (node) => {
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
    if (isImport(node)) found.push({ target: textOf(node.source), typeOnly, offset: node.start })
  })
  return found
}

function isImport(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
    case 'TSImportType':
      return true
    case 'ExportNamedDeclaration':
      return isNode(node.source)
    default:
      return false
  }
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return String(node.value)
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : []
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined
}
