import { CallerFault } from './caller-fault.ts'

/** A request's body, whole. Throws PAYLOAD_TOO_LARGE beyond `limit` bytes, unread where the request says so, and BAD_REQUEST where it breaks off. */
export const readBody = async (request: Request, limit: number): Promise<Uint8Array> => {
  const tooLarge = () => new CallerFault('PAYLOAD_TOO_LARGE', `more than ${limit} bytes`)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof CallerFault ? error : new CallerFault('BAD_REQUEST', 'the body broke off')
  }
  return Buffer.concat(chunks, size)
}
