import { PasswordField } from '~/ui/forms/password-field'

/** A password being chosen; the server judges it, the hint says how to make a good one. */
export function NewPasswordField(props: { label: string; name: string; id?: string; errors?: readonly string[] }) {
  return (
    <PasswordField
      {...props}
      required
      autoComplete="new-password"
      hint={'12 caractères au moins (15 pour la direction et l’équipe)\u202f: plusieurs mots sans rapport entre eux, par exemple.'}
    />
  )
}
