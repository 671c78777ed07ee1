import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { TodayPage } from '../board/TodayPage.tsx'
import { Shell } from '../shell/Shell.tsx'
import { LostPage } from './LostPage.tsx'
import { parseSearch, readOrders, readRegulation, readToday, readVisit, stringifySearch } from './search.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: LostPage })
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell, notFoundComponent: LostPage })

const today = createRoute({ getParentRoute: () => shell, path: '/', validateSearch: readToday, component: TodayPage })

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: readOrders,
  component: lazyRouteComponent(() => import('../orders/OrdersPage.tsx'), 'OrdersPage'),
})

const visit = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$id',
  validateSearch: readVisit,
  component: lazyRouteComponent(() => import('../visit/VisitPage.tsx'), 'VisitPage'),
})

const regulation = createRoute({
  getParentRoute: () => shell,
  path: '/regulation',
  validateSearch: readRegulation,
  component: lazyRouteComponent(() => import('../regulation/RegulationPage.tsx'), 'RegulationPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren([today, orders, visit, regulation])]),
  parseSearch,
  stringifySearch,
  defaultNotFoundComponent: LostPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
