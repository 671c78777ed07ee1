import { describe, expect, test } from 'vitest'
import { isOfType, mediaTypeOf, neutralName } from './media-type.ts'

const bytes = {
  'image/jpeg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'image/png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'image/webp': Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'),
  'application/pdf': Buffer.from('%PDF-1.7\n', 'latin1'),
} as const
const types = Object.keys(bytes) as (keyof typeof bytes)[]

describe('what a file is', () => {
  test.each(types)('%s is told by its first bytes, and by no other’s', (type) => {
    for (const other of types) expect(isOfType(bytes[other], type), other).toBe(other === type)
    expect(isOfType(bytes[type].subarray(0, 2), type)).toBe(false)
    expect(isOfType(new Uint8Array(), type)).toBe(false)
  })

  test('an animated cursor is a RIFF too, and no WebP', () => {
    expect(isOfType(Buffer.from('RIFF\x24\x00\x00\x00ACONanih', 'latin1'), 'image/webp')).toBe(false)
  })

  test.each(['image/svg+xml', 'text/html', 'constructor', '', undefined])('%s is not kept', (header) => {
    expect(mediaTypeOf(header)).toBeUndefined()
  })

  test('parameters and capitals do not matter', () => {
    expect(mediaTypeOf('Image/JPEG; quality=high')).toBe('image/jpeg')
    expect(neutralName('image/jpeg')).toBe('file.jpg')
  })
})
