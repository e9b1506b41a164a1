/** The network part of an address (IPv4 /24, IPv6 /48): enough to recognise a place, too little to follow a person. */
export function ipPrefix(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip
  const v4 = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(mapped)
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.0/24`
  if (!mapped.includes(':')) return ''
  const head = mapped.split('::')[0] ?? ''
  const groups = [...head.split(':').filter(Boolean), '0', '0', '0'].slice(0, 3)
  return `${groups.join(':')}::/48`
}
