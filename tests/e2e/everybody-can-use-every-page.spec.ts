import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../setup/e2e-test'
import { everyPage, nameOf, open } from '../setup/e2e-pages'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const seen of everyPage) {
  test(`axe finds nothing in light, in dark and at 320 px on ${nameOf(seen)}`, async ({ as, visitor, expectComplaint }) => {
    // Addresses whose link no longer serves answer so.
    if (seen.path.includes('qui-ne-sert-plus')) expectComplaint(/status of 4(04|10)/)
    const page = seen.who === 'visitor' ? await visitor() : await as(seen.who)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await open(page, seen)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await violations(page), 'in light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect.soft(await violations(page), 'in dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 720 })
    expect.soft(await violations(page), 'at 320 px').toEqual([])
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'no sideways scrolling at 320 px').toBeLessThanOrEqual(320)
  })
}

async function violations(page: Parameters<typeof open>[0]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
}
