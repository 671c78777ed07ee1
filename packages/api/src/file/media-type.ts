/** A piece of a file that says what it is: bytes in hex, and where they stand. */
type Mark = { at: number; hex: string }

/** What may be kept: the marks a file of the type has, and its name's ending. Nothing that a browser would run. */
const mediaTypes = {
  'image/jpeg': { marks: [{ at: 0, hex: 'ffd8ff' }], ending: 'jpg' },
  'image/png': { marks: [{ at: 0, hex: '89504e470d0a1a0a' }], ending: 'png' },
  'image/webp': {
    marks: [
      { at: 0, hex: '52494646' },
      { at: 8, hex: '57454250' },
    ],
    ending: 'webp',
  },
  'application/pdf': { marks: [{ at: 0, hex: '255044462d' }], ending: 'pdf' },
} as const satisfies Record<string, { marks: readonly Mark[]; ending: string }>

export type MediaType = keyof typeof mediaTypes

/** The type a `content-type` names, its parameters aside; undefined for one that is not kept. */
export const mediaTypeOf = (header: string | undefined): MediaType | undefined => {
  const named = header?.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(mediaTypes, named) ? (named as MediaType) : undefined
}

/** Whether bytes begin as a file of the type does. */
export const isOfType = (bytes: Uint8Array, type: MediaType): boolean =>
  mediaTypes[type].marks.every(({ at, hex }) => Buffer.from(bytes.subarray(at, at + hex.length / 2)).toString('hex') === hex)

/** A name that says nothing of whose it is: `file.jpg`. */
export const neutralName = (type: MediaType): string => `file.${mediaTypes[type].ending}`
