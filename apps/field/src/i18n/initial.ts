/** A word of the domain that begins a label: with a capital, in languages that have them. */
export const initial = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
