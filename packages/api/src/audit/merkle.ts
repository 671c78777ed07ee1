import { createHash } from 'node:crypto'

const sha256 = (prefix: number, ...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix))
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * Merkle tree hash of a list in its order, in hex (RFC 6962, 2.1): 0x00 before a leaf and 0x01 before a node, so that a
 * node is never taken for a leaf; the left side takes the largest power of two below the count, so that no leaf is doubled.
 */
export const merkleRoot = (leaves: readonly Uint8Array[]): string => subtree(leaves.map((leaf) => sha256(0, leaf))).toString('hex')

const subtree = (hashes: readonly Buffer[]): Buffer => {
  const [only] = hashes
  if (!only) return createHash('sha256').digest()
  if (hashes.length === 1) return only
  const left = 2 ** Math.floor(Math.log2(hashes.length - 1))
  return sha256(1, subtree(hashes.slice(0, left)), subtree(hashes.slice(left)))
}
