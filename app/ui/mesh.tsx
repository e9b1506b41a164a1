import { useMemo } from 'react'

interface Node {
  x: number
  y: number
  r: number
}

/** A small repeatable generator (mulberry32): the same seed draws the same mesh on server and client. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function drawMesh(seed: number, columns: number, rows: number, cell: number): { nodes: Node[]; links: string } {
  const next = random(seed)
  const nodes: Node[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      nodes.push({
        x: Math.round((column + 0.5 + (row % 2 ? 0.25 : -0.25) + (next() - 0.5) * 0.5) * cell),
        y: Math.round((row + 0.5 + (next() - 0.5) * 0.55) * cell),
        r: 2 + Math.round(next() * 5) / 2,
      })
    }
  }
  const near = cell * 1.32
  const links: string[] = []
  nodes.forEach((a, index) => {
    for (const b of nodes.slice(index + 1)) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y)
      if (distance < near && next() > 0.18) links.push(`M${a.x} ${a.y}L${b.x} ${b.y}`)
    }
  })
  return { nodes, links: links.join('') }
}

export interface MeshProps {
  /** Another seed, another drawing; the same seed, the same one. */
  seed?: number
  columns?: number
  rows?: number
  /** How the drawing fills its box: `cover` for grounds, `contain` for pictures. */
  fit?: 'cover' | 'contain'
  className?: string
}

const CELL = 64

/** The picture of Maillage: linked nodes. Decorative, so hidden from screen readers; takes the text colour. */
export function Mesh({ seed = 7, columns = 12, rows = 4, fit = 'cover', className }: MeshProps) {
  const mesh = useMemo(() => drawMesh(seed, columns, rows, CELL), [seed, columns, rows])
  return (
    <svg
      className={className ? `mesh ${className}` : 'mesh'}
      viewBox={`0 0 ${columns * CELL} ${rows * CELL}`}
      preserveAspectRatio={fit === 'cover' ? 'xMidYMid slice' : 'xMidYMid meet'}
      aria-hidden="true"
      focusable="false"
    >
      <path d={mesh.links} className="mesh-links" />
      {mesh.nodes.map((node, index) => (
        <circle key={index} cx={node.x} cy={node.y} r={node.r} className={index % 7 === 3 ? 'mesh-node mesh-node-lit' : 'mesh-node'} />
      ))}
    </svg>
  )
}
