/** Every key of the console by what it does. The help screen and the hints are made from this table. */
export const keyTable = {
  next: ['j'],
  previous: ['k'],
  open: ['Enter'],
  close: ['Escape'],
  assign: ['a'],
  find: ['mod+k'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>

export type KeyCommand = keyof typeof keyTable

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The command a key stroke stands for, if it stands for one. */
export const commandOf = ({ key, ctrlKey, metaKey, altKey }: Stroke): KeyCommand | undefined => {
  if (altKey) return undefined
  const stroke = ctrlKey || metaKey ? `mod+${key.toLowerCase()}` : key
  return (Object.keys(keyTable) as KeyCommand[]).find((command) => (keyTable[command] as readonly string[]).includes(stroke))
}
