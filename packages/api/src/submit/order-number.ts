import type { LocalDate } from '@ruhu/domain'

/**
 * An order's number: `BJ-yymmdd-nnnnn-c`, counted per business day, with a check digit (Luhn over the eleven digits)
 * so that a misheard or mistyped number is noticed.
 */
export const orderNumber = (day: LocalDate, count: number): string => {
  const digits = `${day.slice(2).replaceAll('-', '')}${String(count).padStart(5, '0')}`
  return `BJ-${digits.slice(0, 6)}-${digits.slice(6)}-${checkDigit(digits)}`
}

/** Luhn's check digit. */
export const checkDigit = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}
