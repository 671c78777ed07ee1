/** The domain's messages write some words as they stand within a sentence; on a button or in a table they begin one. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
