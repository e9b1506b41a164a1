/** Allows `perSecond` on average and `burst` at once. */
export class TokenBucket {
  private tokens: number
  private at = performance.now()

  constructor(
    private readonly perSecond: number,
    private readonly burst = perSecond * 4,
  ) {
    this.tokens = burst
  }

  /** Takes `cost` tokens; false when there are not enough. */
  take(cost = 1): boolean {
    const now = performance.now()
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1_000) * this.perSecond)
    this.at = now
    if (this.tokens < cost) return false
    this.tokens -= cost
    return true
  }
}
