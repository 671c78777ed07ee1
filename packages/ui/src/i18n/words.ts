/** A tree of words in one language; leaves may hold `{{blanks}}`. */
export type Words = { readonly [key: string]: string | Words }

/**
 * The same tree in another language, by the compiler. Where the first language has `n_other` (a counted noun),
 * this one may add `n_one`.
 */
export type Translation<W> = { readonly [K in keyof W]: W[K] extends string ? string : Translation<W[K]> } & {
  readonly [K in keyof W as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string
}

type Uncounted<K extends string> = K extends `${infer Base}_other` ? Base : K

/** Every path to a leaf: `signIn.title`. */
export type WordKey<W> = {
  [K in keyof W & string]: W[K] extends string ? Uncounted<K> : `${K}.${WordKey<W[K]>}`
}[keyof W & string]

type TextAt<W, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof W
    ? TextAt<W[Head], Rest>
    : never
  : Path extends keyof W
    ? W[Path]
    : `${Path}_other` extends keyof W
      ? W[`${Path}_other` & keyof W]
      : never

type Blank<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Blank<Rest> : never

type Filling = string | number

/** What fills the blanks of a text: nothing, all of them, or anything where the text is not known as a literal. */
type Fillings<Text> = string extends Text
  ? [fillings?: Readonly<Record<string, Filling>>]
  : [Blank<Text>] extends [never]
    ? []
    : [fillings: Readonly<Record<Blank<Text>, Filling>>]

/** Looks a text up by its key and fills its blanks: `say('board.left', { minutes: 18 })`. */
export type Say<W> = <K extends WordKey<W>>(key: K, ...fillings: Fillings<TextAt<W, K>>) => string
