import { Form } from '@remix-run/react'
import type { GuideRole } from '~/platform/db/generated/enums'
import { SubmitButton } from '~/ui/forms/submit-button'
import { type GuidePerson, PersonLine } from './guide-people'
import { roleLabels } from './guide.wording'

const roles = Object.entries(roleLabels) as [GuideRole, string][]

/** Each participant with the role they have; those who manage the guide change it, anyone may leave. */
export function GuideRoles({ people, me, canManage }: { people: readonly GuidePerson[]; me: string; canManage: boolean }) {
  if (people.length === 0) return <p className="muted">Personne n’y a encore de rôle par son nom.</p>
  return (
    <ul className="guide-people guide-roles" role="list">
      {people.map((person) => (
        <li key={person.userId} data-row={person.userId}>
          <PersonLine person={person} />
          <span className="cluster" data-gap="sm">
            {canManage ? (
              <Form method="post" className="cluster" data-gap="sm" preventScrollReset key={person.role}>
                <input type="hidden" name="userId" value={person.userId} />
                <label className="visually-hidden" htmlFor={`role-${person.userId}`}>
                  Rôle de {person.name}
                </label>
                <select id={`role-${person.userId}`} name="role" defaultValue={person.role} className="guide-role-select">
                  {roles.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
                <SubmitButton intent="changer-role" size="sm" tone="quiet">
                  Changer
                </SubmitButton>
              </Form>
            ) : (
              <span className="muted small">{roleLabels[person.role]}</span>
            )}
            {canManage || person.userId === me ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="userId" value={person.userId} />
                <SubmitButton intent="retirer" size="sm" tone="plain">
                  {person.userId === me ? 'Quitter' : 'Retirer'}
                  <span className="visually-hidden"> {person.userId === me ? 'ce guide' : person.name}</span>
                </SubmitButton>
              </Form>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
