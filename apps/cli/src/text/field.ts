/** A line of text being typed; `caret` counts characters before it. */
export type Field = { text: string; caret: number }

export const fieldOf = (text: string): Field => ({ text, caret: [...text].length })

/** What a key makes of a field. Keys that mean nothing here leave it as it is. */
export const edit = (field: Field, key: string): Field => {
  const characters = [...field.text]
  const put = (next: readonly string[], caret: number): Field => ({ text: next.join(''), caret: Math.min(Math.max(caret, 0), next.length) })
  switch (key) {
    case 'left':
      return put(characters, field.caret - 1)
    case 'right':
      return put(characters, field.caret + 1)
    case 'home':
    case 'ctrl-a':
      return put(characters, 0)
    case 'end':
    case 'ctrl-e':
      return put(characters, characters.length)
    case 'backspace':
      return field.caret === 0 ? field : put(characters.toSpliced(field.caret - 1, 1), field.caret - 1)
    case 'ctrl-u':
      return put(characters.slice(field.caret), 0)
    default:
      return [...key].length === 1 ? put(characters.toSpliced(field.caret, 0, key), field.caret + 1) : field
  }
}
