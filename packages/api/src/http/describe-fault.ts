import { DrizzleQueryError } from 'drizzle-orm'

/** What a log may say of a fault: where it was, and a failed query without its values, which may be somebody's name. */
export const describeFault = (error: Error): { stack: string; query?: string } => {
  if (!(error instanceof DrizzleQueryError)) return { stack: error.stack ?? error.message }
  const where = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return { stack: [error.cause?.message ?? 'query failed', ...where].join('\n'), query: error.query }
}
