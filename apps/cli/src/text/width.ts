import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const partsOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Cells a text takes: Han two, Latin one, and one for what is ambiguous. */
export const widthOf = (text: string): number => stringWidth(text)

/** A text in at most `width` cells; what is cut ends in an ellipsis. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ''
  let left = width - 1
  for (const part of partsOf(text)) {
    left -= widthOf(part)
    if (left < 0) break
    kept += part
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`
}

/** A text in exactly `width` cells. */
export const toWidth = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const short = cut(text, width)
  const blank = ' '.repeat(Math.max(0, width - widthOf(short)))
  return align === 'left' ? short + blank : blank + short
}

// What may not begin a line hangs on what stands before it; what may not end one leans on what comes after.
const hanging = /^[\p{Pe}\p{Pf}\u3001\u3002\uff0c\uff1a\uff1b\uff1f\uff01%,.:;?!…—·]$/u
const leaning = /^[\p{Ps}\p{Pi}]$/u

/** Cuts a paragraph where a line may end: between Han, after a blank, never inside a Latin word or before a closing mark. */
const piecesOf = (paragraph: string): string[] => {
  const pieces: string[] = []
  let joins = false
  for (const part of partsOf(paragraph)) {
    const last = pieces.at(-1)
    const inWord = last !== undefined && widthOf(part) === 1 && /[^\s]$/.test(last) && widthOf(last.at(-1) ?? '') === 1 && part !== ' '
    if (last !== undefined && (joins || inWord || part === ' ' || hanging.test(part))) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
    joins = leaning.test(part)
  }
  return pieces
}

/** A text in lines of at most `width` cells, by the rules of Chinese line ends. Its own line ends are kept. */
export const wrap = (text: string, width: number): string[] => text.split('\n').flatMap((paragraph) => wrapOne(paragraph, width))

const wrapOne = (paragraph: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(paragraph)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd())
    line = piece
    while (widthOf(line.trimEnd()) > width) {
      const head = headOf(line, width)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return [...lines, line.trimEnd()]
}

/** The longest beginning of a text that takes at most `width` cells, and at least one grapheme. */
const headOf = (text: string, width: number): string => {
  let head = ''
  for (const part of partsOf(text)) {
    if (head !== '' && widthOf(head + part) > width) break
    head += part
  }
  return head
}
