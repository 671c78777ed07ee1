/** The rows of a statement that drizzle has no builder for: both engines answer with `rows`, and neither says so in its type. */
export const rowsOf = <Row>(result: unknown): Row[] => (result as { rows: Row[] }).rows
