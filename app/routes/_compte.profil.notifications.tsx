import { json, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { savePreferences } from '~/domains/notifications/notification.commands.server'
import { notificationChoices } from '~/domains/notifications/notification.queries.server'
import { notificationPreferencesSchema } from '~/domains/notifications/notification.schema'
import { userRoute } from '~/platform/authorization/route.server'
import { withForm } from '~/platform/forms/form.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [{ title: 'Ce que je reçois · Maillage' }]

export const loader = userRoute(async ({ actor }) => json(await notificationChoices(actor)))

export const action = userRoute(({ actor, request }) =>
  withForm(request, notificationPreferencesSchema, async (wanted) => {
    await savePreferences(actor, wanted)
    return redirectWithToast(paths.preferencesNotifications(), 'Vos choix sont enregistrés.')
  }),
)

const rhythms = [
  { value: 'IMMEDIAT', label: 'À mesure' },
  { value: 'QUOTIDIEN', label: 'Une fois par jour, en un seul message' },
  { value: 'JAMAIS', label: 'Jamais par courriel' },
] as const

export default function NotificationPreferencesPage() {
  const { choices, frequence } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const error = reply?.lastResult.error?.frequence?.[0]
  return (
    <>
      <PageHeader
        title="Ce que je reçois"
        breadcrumb={[{ label: 'Notifications', to: paths.notifications() }]}
        description="Pour chaque sujet, choisissez l’écran, le courriel, les deux ou rien."
      />
      <Form method="post" className="stack">
        <table className="preferences-table">
          <caption className="visually-hidden">Notifications, par sujet</caption>
          <thead>
            <tr>
              <th scope="col">Sujet</th>
              <th scope="col">À l’écran</th>
              <th scope="col">Par courriel</th>
            </tr>
          </thead>
          <tbody>
            {choices.map((one) => (
              <tr key={one.kind}>
                <th scope="row">{one.label}</th>
                <td>
                  <label className="switch-cell">
                    <input type="checkbox" name="ecran" value={one.kind} defaultChecked={one.ecran} />
                    <span className="visually-hidden">{one.label}, à l’écran</span>
                  </label>
                </td>
                <td>
                  <label className="switch-cell">
                    <input type="checkbox" name="mail" value={one.kind} defaultChecked={one.mail} />
                    <span className="visually-hidden">{one.label}, par courriel</span>
                  </label>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <fieldset className="plain-fieldset">
          <legend>Rythme des courriels</legend>
          {error ? (
            <p role="alert" className="field-error">
              {error}
            </p>
          ) : null}
          {rhythms.map((one) => (
            <label key={one.value} className="radio-line">
              <input type="radio" name="frequence" value={one.value} defaultChecked={frequence === one.value} /> {one.label}
            </label>
          ))}
        </fieldset>
        <p>
          <button className="button" data-tone="main">
            Enregistrer mes choix
          </button>
        </p>
      </Form>
    </>
  )
}
