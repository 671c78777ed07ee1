/** What a decision gives back: a value, or a refusal that is a value too. Rules never throw. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const no = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })
