import type { zh } from './zh.ts'

/** The same tree of words in another language. */
export type Translation<W> = { readonly [K in keyof W]: W[K] extends string ? string : Translation<W[K]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}
