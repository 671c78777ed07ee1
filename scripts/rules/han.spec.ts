import { expect, test } from 'vitest'
import { hanText } from './han.ts'
import { readSource } from './source.ts'

const lines = (path: string, text: string) => hanText(readSource(path, text)).map((one) => one.line)

test.each([
  ['apps/web/src/Board.tsx', '\nexport const Board = () => <p>\n  工单\n</p>', 3],
  ['apps/web/src/Board.tsx', 'export const Board = () => <p title="工单" />', 1],
  ['apps/cli/src/board.ts', "export const title = '工单'", 1],
  ['apps/cli/src/board.ts', `export const title = (n: number) => \`\${n} 单\``, 1],
  ['apps/field/src/note.ts', "export const title = '\\u5de5'", 1],
  ['packages/ui/src/Tag.tsx', 'export const Tag = () => <i>\uff1a</i>', 1],
  ['packages/client/src/use-submit.ts', "throw new Error('失败。')", 1],
])('%s is refused', (path, text, line) => expect(lines(path, text)).toEqual([line]))

test.each([
  ['apps/web/src/Board.tsx', '// 工单 is a work order\nexport const Board = () => <p>{/* 工单 */}Board — “order” ×2</p>'],
  ['apps/web/src/i18n/zh.ts', "export const zh = { title: '工单' }"],
  ['apps/cli/src/board.spec.tsx', "expect(frame).toContain('工单')"],
  ['apps/web/vite.config.ts', "export const title = '如沪'"],
  ['packages/domain/src/messages/zh.ts', "export const zh = { title: '工单' }"],
])('%s is allowed', (path, text) => expect(lines(path, text)).toEqual([]))
