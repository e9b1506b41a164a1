/** Whether a browser at this address would refuse Secure cookies: plain HTTP on anything but this very machine. */
export function cookiesCannotWork(host: string, appUrl: string): boolean {
  if (appUrl.startsWith('https:')) return false
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return !(name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name))
}
