import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): the same value is the same bytes on every machine. */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('only JSON values have a canonical form')
  return text
}

/** SHA-256 of the parts in turn, in hex. */
export const sha256 = (...parts: readonly string[]): string => hash('sha256', parts.join(''), 'hex')
