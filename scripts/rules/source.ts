import { type ParseResult, parseSync, visitorKeys } from 'oxc-parser'

/** One file as the rules see it: its path from the root, with forward slashes, and what the parser made of it. */
export type Source = { path: string; text: string; program: ParseResult['program']; errors: ParseResult['errors'] }

export type Finding = { path: string; line: number; rule: string; message: string }

export type SyntaxNode = { type: string; start: number; end: number; [field: string]: unknown }

/** Parses one file. A syntax error is kept for the caller, never thrown: the other files still deserve their reading. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text, { preserveParens: false })
  return { path, text, program, errors }
}

/** A finding at an offset of the file. Lines count from 1. */
export function finding(source: Source, offset: number, rule: string, message: string): Finding {
  return { path: source.path, line: source.text.slice(0, offset).split('\n').length, rule, message }
}

export type Visit = (node: SyntaxNode, parent: SyntaxNode | undefined) => 'pass' | undefined

/** Visits a node and all below it, parents first. `visit` answers `pass` to leave a branch out. */
export function walk(node: SyntaxNode, visit: Visit, parent?: SyntaxNode): void {
  if (visit(node, parent) === 'pass') return
  for (const key of visitorKeys[node.type] ?? []) for (const child of [node[key]].flat()) if (isNode(child)) walk(child, visit, node)
}

export const rootOf = (source: Source): SyntaxNode => source.program as unknown as SyntaxNode

export const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value

export const isSpec = (path: string): boolean => /\.(pg\.)?spec\.tsx?$/.test(path)
