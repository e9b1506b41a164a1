/** The database cannot be started or used; the message is one French line for the operator. */
export class DatabaseFailed extends Error {
  override name = 'DatabaseFailed'
}
