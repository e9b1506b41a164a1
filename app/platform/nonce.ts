import { createContext, useContext } from 'react'

/** The nonce of this response's content security policy; empty in the browser, which hides it from scripts. */
const NonceContext = createContext('')

export const NonceProvider = NonceContext.Provider

/** The nonce to put on inline scripts and styles. */
export function useNonce(): string {
  return useContext(NonceContext)
}
