import type { TextProps } from 'ink'
import { createContext, useContext } from 'react'
import { withStandIns } from '../text/stand-ins.ts'

/** What a piece of text is, not how it looks. */
export type Tone = 'plain' | 'strong' | 'faint' | 'key' | 'brand' | 'kept' | 'breached' | 'risk' | 'reverse'

/** How this terminal is written to. */
export type Paint = { color: boolean; text: (text: string) => string }

type Look = Pick<TextProps, 'color' | 'bold' | 'inverse'>

// Sixteen colours and no shades: the reader's own palette decides how they look.
const coloured: Readonly<Record<Tone, Look>> = {
  plain: {},
  strong: { bold: true },
  faint: { color: 'gray' },
  key: { color: 'cyan' },
  brand: { color: 'red', bold: true },
  kept: { color: 'green' },
  breached: { color: 'red', bold: true },
  risk: { color: 'yellow', bold: true },
  reverse: { inverse: true },
}

const uncoloured: Readonly<Record<Tone, Look>> = {
  plain: {},
  strong: { bold: true },
  faint: {},
  key: { bold: true },
  brand: { bold: true },
  kept: { bold: true },
  breached: { bold: true },
  risk: { bold: true },
  reverse: { inverse: true },
}

/** How a tone looks; on a selected line only weight is left of it. */
export const lookOf = (tone: Tone, { color, selected }: { color: boolean; selected: boolean }): Look => {
  if (!selected) return (color ? coloured : uncoloured)[tone]
  return uncoloured[tone].bold ? { inverse: true, bold: true } : { inverse: true }
}

export const paintFor = ({ color, wide }: { color: boolean; wide: boolean }): Paint => ({
  color,
  text: wide ? withStandIns : (text) => text,
})

const Context = createContext<Paint>(paintFor({ color: true, wide: false }))

export const PaintProvider = Context.Provider

export const usePaint = (): Paint => useContext(Context)
