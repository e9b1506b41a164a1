import { forEachOf, type Product, type Who } from './product'

/** Addresses of this site that a page of HTML leads to; files and machinery left out. */
export function linksOf(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
  return [...new Set(hrefs.filter((href) => /^\/(?![/\\])/.test(href)))]
}

/** Opens every page that links lead to from `starts`, each once, at most `limit`; returns what each answered. */
export async function crawl(
  product: Product,
  who: Who,
  starts: readonly string[],
  limit: number,
): Promise<Map<string, { status: number; text: string }>> {
  const seen = new Map<string, { status: number; text: string }>()
  const known = new Set(starts)
  for (let found = [...starts]; found.length > 0 && seen.size < limit;) {
    const next: string[] = []
    await forEachOf(found.slice(0, limit - seen.size), async (path) => {
      const { status, text, to } = await product.get(who, path)
      seen.set(path, { status, text })
      for (const link of [...linksOf(text), ...(to.startsWith('/') ? [to] : [])]) {
        if (known.has(link)) continue
        known.add(link)
        next.push(link)
      }
    })
    found = next
  }
  return seen
}
