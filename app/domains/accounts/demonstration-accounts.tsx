import type { DemonstrationAccounts } from './demonstration.queries.server'

/** The accounts of the demonstration, to read, or to fill in with one press. */
export function DemonstrationAccountList({ password, accounts }: DemonstrationAccounts) {
  return (
    <aside className="demo-accounts" aria-labelledby="comptes-demonstration">
      <h2 id="comptes-demonstration">Données de démonstration{'\u202f'}: choisissez un rôle</h2>
      <p>
        Mot de passe de tous ces comptes{'\u202f'}: <code>{password}</code>
      </p>
      <ul role="list">
        {accounts.map(({ email, label }) => (
          <li key={email}>
            <span>
              {label}
              <small>{email}</small>
            </span>
            <button type="button" className="button needs-scripts" data-tone="quiet" data-size="sm" onClick={() => fillIn(email, password)}>
              Remplir<span className="visually-hidden"> avec {email}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function fillIn(email: string, password: string): void {
  const form = document.getElementById('connexion')
  if (!(form instanceof HTMLFormElement)) return
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }
  set('email', email)
  set('motDePasse', password)
  form.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()
}
