import { useNavigation, useRevalidator } from '@remix-run/react'
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Socket } from 'socket.io-client'
import type { LiveMessage } from './topic'

interface Live {
  subscribe(topics: string[], listener: (message: LiveMessage) => void): () => void
}

const LiveContext = createContext<Live | null>(null)

/**
 * Holds the page's one socket (opened after hydration, WebSocket first, polling as a fallback) and hands
 * live messages to whoever subscribed. Subscriptions are asked again after each reconnection.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live] = useState(createLive)
  useEffect(() => live.open(), [live])
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

function createLive() {
  const listeners = new Map<string, Set<(message: LiveMessage) => void>>()
  let socket: Socket | null = null

  const ask = (topics: string[]) => socket?.connected && socket.emit('suivre', topics)

  return {
    subscribe(topics: string[], listener: (message: LiveMessage) => void) {
      for (const one of topics) {
        const set = listeners.get(one) ?? new Set()
        listeners.set(one, set.add(listener))
      }
      ask(topics)
      return () => {
        for (const one of topics) {
          const set = listeners.get(one)
          set?.delete(listener)
          if (set?.size === 0) {
            listeners.delete(one)
            if (socket?.connected) socket.emit('quitter', [one])
          }
        }
      }
    },
    open() {
      let closed = false
      void import('./socket').then(({ openSocket }) => {
        if (closed) return
        socket = openSocket()
        let first = true
        socket.on('connect', () => {
          ask([...listeners.keys()])
          // why: Socket.IO delivers at most once; what was missed while away is read again.
          if (!first) for (const [name, set] of listeners) for (const one of set) one({ topic: name, name: 'reconnexion' })
          first = false
        })
        socket.on('vivant', (message: LiveMessage) => {
          for (const one of listeners.get(message.topic) ?? []) one(message)
        })
      })
      return () => {
        closed = true
        socket?.disconnect()
        socket = null
      }
    },
  }
}

/** Reads the page's data again whenever something under these topics changes; returns the last message, to flash its row. */
export function useLive(topics: string[]): LiveMessage | null {
  const live = useContext(LiveContext)
  const revalidator = useRevalidator()
  const revalidate = useRef(revalidator.revalidate)
  revalidate.current = revalidator.revalidate
  const [last, setLast] = useState<LiveMessage | null>(null)
  const key = topics.join(' ')

  // why: reading again in the middle of a navigation starts its loaders a second time, and the sentence that
  // follows an act (read once) would be lost on the way. What came meanwhile is read once the page is there.
  const busy = useNavigation().state !== 'idle'
  const navigating = useRef(busy)
  navigating.current = busy
  const waiting = useRef(false)
  useEffect(() => {
    if (busy || !waiting.current) return
    waiting.current = false
    revalidate.current()
  }, [busy])

  useEffect(() => {
    if (!live || key === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = live.subscribe(key.split(' '), (message) => {
      setLast(message)
      clearTimeout(timer)
      // why: a burst of events is one reading.
      timer = setTimeout(() => {
        if (navigating.current) waiting.current = true
        else revalidate.current()
      }, 80)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [live, key])

  return last
}
