import type { Terminal as Emulator, IBufferCell } from '@xterm/headless'

/** The 16 colours of a terminal on a dark ground. */
const palette = [
  ...['#17171a', '#e05c5c', '#63bf85', '#e4ab48', '#6d9ade', '#b58ad6', '#4fb8c9', '#d4d4d8'],
  ...['#8f909b', '#ff7d78', '#7fd8a0', '#f0c674', '#85b3f8', '#cfa8ea', '#72d4e2', '#ffffff'],
]
const ground = '#17171a'
const ink = '#d4d4d8'

/** A terminal's screen as HTML, to be put on a page that brings a Chinese font: every cell 9 by 21 pixels, a Han character exactly two. */
export const pictureOf = ({ buffer: { active }, rows, cols }: Emulator): string => {
  const cells = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: cols }, (_, x) => active.getLine(active.viewportY + y)?.getCell(x)).flatMap((cell, x) =>
      cell && cell.getWidth() > 0 ? [drawn(cell, x, y)] : [],
    ),
  )
  const style = `position:fixed;inset:0;z-index:9;background:${ground};font:15px/21px monospace,"Noto Sans SC Variable"`
  return `<div style='${style}'><div style="position:relative;width:${cols * 9}px;height:${rows * 21}px">${cells.flat().join('')}</div></div>`
}

const drawn = (cell: IBufferCell, x: number, y: number): string => {
  const fore = cell.isFgDefault() ? ink : (palette[cell.getFgColor()] ?? ink)
  const back = cell.isBgDefault() ? ground : (palette[cell.getBgColor()] ?? ground)
  const [color, background] = cell.isInverse() ? [back, fore] : [fore, back]
  const place = `position:absolute;left:${x * 9}px;top:${y * 21}px;width:${cell.getWidth() * 9}px;height:21px;text-align:center;white-space:pre`
  const look = `color:${color};background:${background};${cell.isBold() ? 'font-weight:700;' : ''}${cell.isDim() ? 'opacity:.65;' : ''}`
  return `<span style='${place};${look}'>${escaped(cell.getChars() || ' ')}</span>`
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`)
