import { type Finding, finding, isSpec, rootOf, type Source, type SyntaxNode, walk } from './source.ts'

// Ideographs, and the punctuation and full-width forms that come with them: a lone 。 is as untranslatable as a word.
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

const isScreen = (path: string): boolean =>
  /^(apps\/[^/]+|packages\/(ui|client))\/src\/.*\.tsx?$/.test(path) && !path.includes('/i18n/') && !isSpec(path)

/** Chinese written into a screen instead of its i18n file. Comments may have it. */
export function hanText(source: Source): Finding[] {
  if (!isScreen(source.path)) return []
  const found: Finding[] = []
  walk(rootOf(source), (node) => {
    const text = textOf(node)
    const at = text.search(han)
    if (at >= 0) found.push(finding(source, node.start + lead(text), 'han', `"${text.trim().slice(0, 20)}" belongs in an i18n file`))
  })
  return found
}

function textOf(node: SyntaxNode): string {
  if (node.type === 'TemplateElement') return (node.value as { cooked: string | null }).cooked ?? ''
  const isText = node.type === 'JSXText' || node.type === 'Literal'
  return isText && typeof node.value === 'string' ? node.value : ''
}

// JSX text starts on the line of the tag before it; the reader wants the line of the words.
const lead = (text: string): number => text.length - text.trimStart().length
