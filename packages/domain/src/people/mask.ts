import type { CustomerDetails } from './customer.ts'

/** 王小明 → 王**: the first character and a star for each other. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.min(rest.length, 2))
}

/** 13800000417 → 138****0417. */
export const maskPhone = (phone: string): string => (phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****')

/** An address down to its building: 朝阳区劲松五区309楼2单元501 → 朝阳区劲松五区309楼***. */
export const maskAddress = (address: string): string => {
  const building = /^(.*?(?:号楼|楼|栋|幢|号院|大厦|公寓))/u.exec(address)?.[1]
  return `${building ?? address.slice(0, Math.ceil(address.length / 2))}***`
}

/** What is known of a customer as everybody but the visiting technician sees it. */
export const maskCustomer = (details: CustomerDetails): CustomerDetails => ({
  ...details,
  name: maskName(details.name),
  phone: maskPhone(details.phone),
  address: maskAddress(details.address),
})
