import { Icon } from '@ruhu/ui'
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { KeyCaps } from '../keys/KeyHint.tsx'
import { useKeys } from '../keys/use-keys.ts'
import './palette.css'

const Palette = lazy(() => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette })))

const OpenContext = createContext<() => void>(() => {})

/** Opens the palette from any page, by key or by the field in the page's head. */
export const PaletteProvider = ({ children }: { children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  useKeys({ find: () => setOpen(true) })
  return (
    <OpenContext value={() => setOpen(true)}>
      {children}
      <Suspense>{open && <Palette onClose={() => setOpen(false)} />}</Suspense>
    </OpenContext>
  )
}

/** Looks like the field it opens. */
export const FindField = () => {
  const say = useWords()
  const open = useContext(OpenContext)
  return (
    <button type="button" className="find-field" onClick={open}>
      <Icon name="search" />
      <span>{say('find.placeholder')}</span>
      <KeyCaps command="find" />
    </button>
  )
}
