/** Codes as the typed API has them, and `GONE`, which it lacks. */
const statuses = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
} as const
export type FaultCode = keyof typeof statuses

/** What a caller did wrong outside the typed API: a code, a sentence, and the parameter or header at fault. Holds no personal data. */
export class CallerFault extends Error {
  readonly code: FaultCode
  readonly field: string | undefined
  constructor(code: FaultCode, message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
  get status() {
    return statuses[this.code]
  }
}
