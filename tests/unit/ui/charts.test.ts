import { describe, expect, it } from 'vitest'
import { gapsOf, layoutLine } from '~/ui/charts/line-layout'
import { linearScale } from '~/ui/charts/scale'
import { waterfallBlocks } from '~/ui/charts/waterfall-chart'
import { pageNumbers } from '~/ui/pagination'
import { classLimits, classOf } from '~/ui/map/map-layout'
import { readSort, searchWith } from '~/ui/search-link'

describe('the growth curve', () => {
  const points = [2006, 2007, 2008, 2009, 2010, 2011, 2012].map((x) => ({ x, y: x === 2006 ? 20 : x === 2012 ? 155 : null }))

  it('never joins two known years across years that are not known', () => {
    const layout = layoutLine({ points, objective: { x: 2013, y: 200 } }, 740, 300, false)
    expect(layout.segments).toEqual([])
    expect(layout.marks.map((mark) => mark.value)).toEqual([20, 155])
    expect(gapsOf(points)).toEqual([{ from: 2007, to: 2011 }])
  })

  it('hatches years that are left out of the data as well as years given without a value', () => {
    expect(
      gapsOf([
        { x: 2006, y: 20 },
        { x: 2012, y: 155 },
      ]),
    ).toEqual([{ from: 2007, to: 2011 }])
  })

  it('joins neighbouring known years', () => {
    const layout = layoutLine(
      {
        points: [
          { x: 1, y: 1 },
          { x: 2, y: 3 },
          { x: 4, y: 2 },
        ],
      },
      740,
      300,
      false,
    )
    expect(layout.segments).toHaveLength(1)
    expect(layout.gaps).toHaveLength(1)
  })

  it('keeps everything inside its box, also with one point or equal values', () => {
    for (const data of [
      { points: [{ x: 2006, y: 0 }] },
      {
        points: [
          { x: 1, y: 5 },
          { x: 2, y: 5 },
        ],
      },
      {
        points: [
          { x: 1, y: -4 },
          { x: 2, y: 6 },
        ],
      },
    ]) {
      const layout = layoutLine(data, 330, 300, true)
      for (const mark of layout.marks) {
        expect(mark.x).toBeGreaterThanOrEqual(0)
        expect(mark.x).toBeLessThanOrEqual(330)
        expect(mark.y).toBeGreaterThanOrEqual(0)
        expect(mark.y).toBeLessThanOrEqual(300)
      }
    }
  })
})

it('a scale without extent does not divide by zero', () => {
  expect(Number.isFinite(linearScale([3, 3], [0, 100], 4).at(3))).toBe(true)
})

it('a waterfall goes from the start to the end through gains and losses', () => {
  const blocks = waterfallBlocks({
    start: { label: '1er janvier', value: 148 },
    steps: [
      { label: 'Entrées', value: 12 },
      { label: 'Départs', value: -5 },
    ],
    end: { label: 'Aujourd’hui' },
  })
  expect(blocks.map((block) => [block.low, block.high, block.text])).toEqual([
    [0, 148, '148'],
    [148, 160, '+12'],
    [155, 160, '\u22125'],
    [0, 155, '155'],
  ])
})

it('a map sorts its territories into at most four classes, the highest always the darkest', () => {
  const limits = classLimits([76, 24, 22, 19, 9, 5, 0])
  expect(limits).toHaveLength(4)
  expect(classOf(76, limits)).toBe(4)
  expect(classOf(0, limits)).toBe(0)
  expect(classOf(5, limits)).toBe(1)
  expect(classOf(3, classLimits([3, 3]))).toBe(4)
})

it('page numbers leave out only runs of two pages or more', () => {
  expect(pageNumbers(1, 1)).toEqual([1])
  expect(pageNumbers(2, 7)).toEqual([1, 2, 3, null, 7])
  expect(pageNumbers(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(pageNumbers(6, 20)).toEqual([1, null, 5, 6, 7, null, 20])
})

it('the address keeps filters when the sort or the page changes', () => {
  const params = new URLSearchParams('departement=13&tri=-nom&page=3')
  expect(searchWith(params, { tri: 'etp', page: null })).toBe('?departement=13&tri=etp')
  expect(readSort(params)).toEqual({ key: 'nom', descending: true })
  expect(readSort(new URLSearchParams())).toBeNull()
})
