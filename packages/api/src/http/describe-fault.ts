import { DrizzleQueryError } from 'drizzle-orm'

/** What a log may say of a fault: where it was, and a failed query without its values, which may be somebody's name. */
export const describeFault = (error: Error): { stack: string; query?: string } => {
  if (error instanceof DrizzleQueryError) return { stack: [wording(error.cause), ...frames(error)].join('\n'), query: error.query }
  // A parser quotes what it could not read.
  if (error instanceof SyntaxError) return { stack: ['SyntaxError', ...frames(error)].join('\n') }
  return { stack: error.stack ?? error.message }
}

const frames = ({ stack }: Error): string[] => stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []

/** The database's own words, but for data exceptions (SQLSTATE class 22), which quote the value. */
const wording = (cause: Error | undefined): string => {
  const code = cause && 'code' in cause ? String(cause.code) : ''
  return code.startsWith('22') ? `data exception ${code}` : (cause?.message ?? 'query failed')
}
