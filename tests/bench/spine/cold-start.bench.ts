import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Benchmark } from '../benchmark'
import { homeOf } from '../../setup/leftover-clusters'
import { startProduct } from '../product-process'

/** From the start of the process to ready, on an existing embedded database: median of three. */
const benchmark: Benchmark = {
  name: 'spine.cold-start',
  async run() {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'maillage-cold-'))
    const starts: number[] = []
    try {
      await (await startProduct({ DATA_DIR: dataDir })).stop()
      for (let round = 0; round < 3; round++) {
        const product = await startProduct({ DATA_DIR: dataDir })
        starts.push(product.readyAfterSeconds)
        await product.stop()
      }
    } finally {
      for (const folder of [await homeOf(dataDir), dataDir]) await rm(folder, { recursive: true, force: true })
    }
    const median = [...starts].sort((a, b) => a - b)[1] ?? Number.NaN
    return [{ name: 'spine.cold-start', ratio: median, limit: 5, unit: 's', details: { starts } }]
  },
}

export default benchmark
