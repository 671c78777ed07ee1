import { useWords } from '../i18n/words.ts'
import { type KeyCommand, keyTable } from './key-table.ts'

/** The keys of a command as they are printed on a keyboard. */
export const KeyCaps = ({ command }: { command: KeyCommand }) => {
  const say = useWords()
  const cap = (key: string) => {
    if (key === 'Enter') return say('keys.enter')
    if (key === 'Escape') return say('keys.escape')
    return key.startsWith('mod+') ? `${isApple() ? '\u2318' : 'Ctrl '}${key.slice(4).toUpperCase()}` : key
  }
  return keyTable[command].map((key) => <kbd key={key}>{cap(key)}</kbd>)
}

const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)

/** Keys and what they do, for the foot of a list. */
export const KeyHint = ({ commands, word }: { commands: readonly KeyCommand[]; word: string }) => (
  <span className="key-hint">
    {commands.map((command) => (
      <KeyCaps key={command} command={command} />
    ))}
    <span>{word}</span>
  </span>
)
