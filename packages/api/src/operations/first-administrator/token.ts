import { randomBytes } from 'node:crypto'
import { sha256 } from '../../store/canonical.ts'

/** Crockford's base 32: no letter that is taken for a digit, so that it can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytes = 20

/** A token nobody can guess, 160 bits in eight groups of four. */
export const newToken = (): string => {
  const bits = [...randomBytes(bytes)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{5}/g)?.map((five) => alphabet[Number.parseInt(five, 2)]) ?? []
  return letters.join('').match(/.{4}/g)?.join('-') ?? ''
}

/** What is kept of a token. Groups, case, and letters that look like digits may be typed as they were read. */
export const tokenHash = (typed: string): string =>
  sha256(typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'))
