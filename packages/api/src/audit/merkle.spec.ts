import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merkleRoot } from './merkle.ts'

const bytes = (...hex: string[]) => hex.map((text) => Buffer.from(text, 'hex'))
const eight = bytes('', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f')
const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

describe('the Merkle tree', () => {
  // The roots that implementations of certificate transparency test each other with.
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('%i leaves have the root of RFC 6962', (count, root) => expect(merkleRoot(eight.slice(0, count))).toBe(root))

  test('an odd leaf stands alone, and is not doubled', () => {
    const [a, b, c] = bytes('61', '62', '63') as [Buffer, Buffer, Buffer]
    expect(merkleRoot([a, b, c])).not.toBe(merkleRoot([a, b, c, c]))
  })

  test('two nodes given as one leaf have another root: leaf and node are told apart', () => {
    const [a, b] = bytes('61', '62') as [Buffer, Buffer]
    const nodes = Buffer.concat([sha256(Uint8Array.of(0), a), sha256(Uint8Array.of(0), b)])
    expect(merkleRoot([nodes])).not.toBe(merkleRoot([a, b]))
  })

  test('another order, one leaf fewer, and one changed have another root', () => {
    const leaves = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(leaves, fc.nat(), (names, at) => {
        const list: Uint8Array[] = names.map((name) => Buffer.from(name))
        const index = at % (list.length - 1)
        const root = merkleRoot(list)
        expect(merkleRoot(list.toSpliced(index, 2, list[index + 1] as Uint8Array, list[index] as Uint8Array))).not.toBe(root)
        expect(merkleRoot(list.toSpliced(index, 1))).not.toBe(root)
        expect(merkleRoot(list.with(index, Buffer.from(`${names[index]}.`)))).not.toBe(root)
      }),
    )
  })
})
