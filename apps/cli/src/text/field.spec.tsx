import { expect, test } from 'vitest'
import { edit, fieldOf } from './field.ts'

const typed = (text: string, ...keys: string[]) => keys.reduce(edit, fieldOf(text))

test.each([
  ['', ['王', '五'], '王五', 2],
  ['王五', ['backspace', '二'], '王二', 2],
  ['王五', ['left', '小'], '王小五', 2],
  ['王五', ['home', 'backspace', '老'], '老王五', 1],
  ['王五', ['home', 'end', '。'], '王五。', 3],
  ['王五', ['ctrl-u'], '', 0],
  ['王五', ['left', 'ctrl-u'], '五', 0],
  ['王五', ['pagedown', 'ctrl-x', 'tab'], '王五', 2],
  ['𠮷', ['backspace'], '', 0],
])('%s and %j', (text, keys, expected, caret) => expect(typed(text, ...keys)).toEqual({ text: expected, caret }))
