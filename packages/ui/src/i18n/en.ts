import type { Translation } from './words.ts'
import type { zh } from './zh.ts'

/** Words common to all browser clients, in English. */
export const en: Translation<typeof zh> = {
  product: 'Ruhu',
  signIn: {
    title: 'Sign in',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in',
    missingUsername: 'Enter your user name',
    missingPassword: 'Enter your password',
    credentials: 'User name or password is wrong. Try again',
    network: 'The server cannot be reached. Check the network and try again',
    other: 'Could not sign in. Try again later',
  },
  signOut: 'Sign out',
  locale: { label: 'Language', zh: '中文', en: 'English' },
  theme: { label: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the system' },
  action: { retry: 'Try again', reload: 'Reload the page', back: 'Back', cancel: 'Cancel', confirm: 'Confirm', close: 'Close' },
  loading: 'Loading',
  live: { on: 'Live', off: 'Disconnected', since: 'since {{time}}' },
  atRisk: 'At risk',
  officialText: 'Official text',
  countdown: { left: 'Left', over: 'Over by', minutes: 'min', announce: '{{minutes}} minutes left' },
  ruler: {
    now: 'Now',
    eta: 'There',
    promised: 'Promised',
    band: 'On time',
    text: 'Now {{now}}. If you will be late, tell the customer before {{notice}}. Promised {{promised}}; arriving from {{from}} to {{until}} is on time.',
    etaText: 'Expected there at {{eta}}.',
  },
  fault: {
    network: { title: 'The server cannot be reached', what: 'It did not answer. Check the network.' },
    session: { title: 'Your session has ended', what: 'Sign in again to go on.' },
    forbidden: { title: 'Not open to your role', what: 'Ask your supervisor if you need it.' },
    'not-found': { title: 'Not found', what: 'It may have been removed, or the address is wrong.' },
    conflict: { title: 'This has just changed', what: 'Somebody else was first. Look at the latest, then do it again.' },
    outdated: { title: 'ruhu was updated', what: 'This page is old. Reload it and go on.' },
    unexpected: { title: 'Something broke on our side', what: 'It was not you. Try again, and report it if it stays.' },
    requestId: 'Request {{id}}. Quote it when you report this',
  },
}
