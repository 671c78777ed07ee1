/** One thing that was looked at: whether it is as it should be, and what it is. */
export type Check = { name: string; ok: boolean; says: string }

/** Looks at one thing; what it throws is what is wrong. */
export const check = async (name: string, look: () => Promise<Omit<Check, 'name'>> | Omit<Check, 'name'>): Promise<Check> => {
  try {
    return { name, ...(await look()) }
  } catch (error) {
    return { name, ok: false, says: error instanceof Error ? error.message : String(error) }
  }
}
