export * from './auth.ts'
export * from './people.ts'
export * from './store.ts'
export * from './work-order.ts'
