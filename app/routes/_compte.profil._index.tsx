import { json, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { profileSchema } from '~/domains/accounts/account.schema'
import { AddressForm } from '~/domains/accounts/address-form'
import { requestAddressChange } from '~/domains/accounts/change-address.server'
import { changePassword } from '~/domains/accounts/change-password.server'
import { PasswordForm } from '~/domains/accounts/password-form'
import { PhotoForm } from '~/domains/accounts/photo-form'
import { ProfileForm } from '~/domains/accounts/profile-form'
import { photoBytes, removePhoto, setPhoto, updateProfile } from '~/domains/accounts/profile.commands.server'
import { userRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { withUploadForm } from '~/platform/storage/upload-form.server'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const loader = userRoute(async ({ actor }) => json({ name: actor.name, email: actor.email, photoId: actor.photoId, photoBytes }))

export const action = userRoute(async ({ actor, request, context }) => {
  const back = paths.profil()
  return withUploadForm(request, profileSchema, { field: 'photo', maxBytes: photoBytes }, async (form, photo) => {
    switch (form.intent) {
      case 'profil':
        await updateProfile(actor, form)
        return redirectWithToast(back, 'Votre nom est enregistré.')
      case 'photo':
        await setPhoto(actor, photo)
        return redirectWithToast(back, 'Votre photo est en place.')
      case 'retirer-photo':
        await removePhoto(actor)
        return redirectWithToast(back, 'Votre photo est retirée.')
      case 'mot-de-passe': {
        const { setCookie } = await changePassword(actor, form, { ip: context.ip, userAgent: context.userAgent })
        return redirectWithToast(back, 'Votre mot de passe est changé\u202f; vos autres sessions sont fermées.', {
          headers: { 'Set-Cookie': setCookie },
        })
      }
      case 'adresse':
        await requestAddressChange(actor, form)
        return redirectWithToast(back, `Un lien de confirmation est parti à ${form.email}. D’ici là, rien ne change.`)
    }
  })
})

export const meta: MetaFunction = () => [{ title: 'Mon profil · Maillage' }]

export default function ProfilPage() {
  const { name, email, photoId, photoBytes: maxBytes } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  return (
    <>
      <PageHeader
        title="Mon profil"
        description="Comment les autres vous voient, et comment vous vous connectez."
        meta={
          <>
            <Link to={paths.sessions()}>Mes sessions</Link>
            <Link to={paths.preferencesNotifications()}>Ce que je reçois</Link>
          </>
        }
      />
      <div className="measure">
        <Section title="Nom" panel>
          <ProfileForm name={name} lastResult={lastResult} />
        </Section>
        <Section title="Photo" panel>
          <PhotoForm name={name} photoId={photoId} maxBytes={maxBytes} lastResult={lastResult} />
        </Section>
        <Section title="Adresse e-mail" description={`Vous vous connectez avec ${email}.`} panel>
          <AddressForm lastResult={lastResult} />
        </Section>
        <Section title="Mot de passe" panel>
          <PasswordForm lastResult={lastResult} />
        </Section>
      </div>
    </>
  )
}
