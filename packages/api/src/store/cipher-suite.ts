import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** The cryptography the vault stands on, in one place: another suite (SM4 and SM3) is another value of this type. */
export type CipherSuite = {
  /** Written beside every key, so that what one suite sealed is never opened with another. */
  id: string
  newKey: () => Buffer
  /** Encrypts and authenticates; `about` is bound in, so that a value moved elsewhere does not open. */
  seal: (key: Buffer, clear: Uint8Array, about: string) => Buffer
  /** Opens what `seal` made. Throws where key, bytes or `about` are others. */
  open: (key: Buffer, sealed: Uint8Array, about: string) => Buffer
  /** A keyed hash in hex. */
  digest: (key: Buffer, text: string) => string
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM and HMAC-SHA-256; sealed bytes are nonce, ciphertext, tag. */
export const aesGcm: CipherSuite = {
  id: 'aes-256-gcm',
  newKey: () => randomBytes(32),
  seal: (key, clear, about) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
    return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()])
  },
  open: (key, sealed, about) => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(about))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
  },
  digest: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
}
