import { readFile } from 'node:fs/promises'
import { postForm, stateFile, type Account } from './e2e-session'
import { newSiret, unique, uniqueAddress } from './e2e-unique'

/** The password that invited people choose. */
export const chosenPassword = 'cigale garrigue boussole 91'

/** The Cookie header of the session that the set-up opened. */
export async function cookieOf(account: Account): Promise<string> {
  const { cookies } = JSON.parse(await readFile(stateFile(account), 'utf8')) as { cookies: { name: string; value: string }[] }
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** The newest link to one of the account pages that was mailed to an address, as the operator reads it. */
export async function mailedLink(origin: string, to: string, page: 'invitation' | 'reinitialisation' | 'adresse'): Promise<string> {
  const answer = await fetch(`${origin}/courriels?_data=routes%2F_compte.courriels._index`, {
    headers: { Cookie: await cookieOf('exploitant') },
  })
  const { messages } = (await answer.json()) as { messages: { to: string; text: string }[] }
  for (const { text } of messages.filter((message) => message.to === to)) {
    const link = new RegExp(`${origin}/${page}/[\\w-]+`).exec(text)?.[0]
    if (link) return link
  }
  throw new Error(`no ${page} link was mailed to ${to}`)
}

export interface Person {
  email: string
  name: string
}

/** Somebody new in PSP PACA, invited by the direction and signed up; goes in with `chosenPassword`. */
export async function newPerson(
  origin: string,
  role: 'EQUIPE' | 'MEMBRE' | 'REFERENT' | 'PARTENAIRE',
  given: { structureId?: string } = {},
): Promise<Person> {
  const person = { email: uniqueAddress(role.toLowerCase()), name: unique('Personne') }
  const structureId = given.structureId ?? (role === 'MEMBRE' || role === 'REFERENT' ? await someStructure(origin) : '')
  const invited = await postForm(
    `${origin}/espace/psp-paca/personnes/inviter`,
    { email: person.email, nom: person.name, role, ...(structureId ? { structureId } : {}) },
    await cookieOf('direction'),
  )
  if (invited.status !== 302) throw new Error(`the invitation was refused: ${invited.status} ${await invited.text()}`)
  const accepted = await postForm(await mailedLink(origin, person.email, 'invitation'), { nom: person.name, motDePasse: chosenPassword })
  if (accepted.status !== 302) throw new Error(`the invitation was not accepted: ${accepted.status} ${await accepted.text()}`)
  return person
}

async function someStructure(origin: string): Promise<string> {
  const page = await fetch(`${origin}/espace/psp-paca/adherents?tri=-nom&_data=routes%2Fespace.%24pole.adherents._index`, {
    headers: { Cookie: await cookieOf('direction') },
  })
  const { structures } = (await page.json()) as { structures: { id: string }[] }
  const id = structures[0]?.id
  if (!id) throw new Error('PSP PACA has no structure')
  return id
}

/** A member structure that no other test knows; gives its id. */
export async function newMember(origin: string): Promise<string> {
  const cookie = await cookieOf('direction')
  const fields = {
    entree: 'ADHERENTE',
    le: new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' }),
    nom: unique('Structure Essai'),
    siret: newSiret(),
    formeJuridique: 'ASSOCIATION_1901',
    departement: '13',
    commune: 'Aubagne',
  }
  const answer = await postForm(`${origin}/espace/psp-paca/adherents/nouvelle`, fields, cookie)
  const id = /adherents\/([0-9a-f-]{36})/.exec(answer.headers.get('Location') ?? '')?.[1]
  if (!id) throw new Error(`the structure was refused: ${answer.status} ${await answer.text()}`)
  return id
}
