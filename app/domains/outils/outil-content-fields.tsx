import type { FieldMetadata } from '@conform-to/react'
import { acceptedExtensions } from '~/platform/storage/upload-kind'
import { fieldProps } from '~/ui/forms/field'
import { FileField } from '~/ui/forms/file-field'
import { FormGrid } from '~/ui/forms/form-grid'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { outilKinds, outilMaxBytes } from './outil-upload'

export interface ContentFields {
  notes: FieldMetadata<string>
  lien: FieldMetadata<string | undefined>
}

/** What a version holds: a file or a link, and what changed. */
export function OutilContentFields({
  fields,
  formId,
  fileErrors,
  first,
}: {
  fields: ContentFields
  formId: string
  fileErrors?: string[]
  first: boolean
}) {
  return (
    <FormGrid
      legend={first ? 'Ce que vous partagez' : 'La nouvelle version'}
      description="Joignez un fichier, ou indiquez l’adresse d’une page : l’un des deux suffit."
    >
      <div className="field-wide">
        <FileField
          label="Fichier"
          id={`${formId}-fichier`}
          name="fichier"
          hint="PDF, Word, Excel, PowerPoint, LibreOffice, CSV, texte ou image."
          accept={acceptedExtensions(outilKinds)}
          maxBytes={outilMaxBytes}
          errors={fileErrors}
          optionalMark={false}
        />
      </div>
      <div className="field-wide">
        <TextField
          label="Ou un lien"
          type="url"
          inputMode="url"
          hint="Une adresse sûre, qui commence par https://"
          {...fieldProps(fields.lien)}
          maxLength={2000}
          optionalMark={false}
        />
      </div>
      <div className="field-wide">
        <TextareaField
          label={first ? 'Notes de version' : 'Ce qui change'}
          hint={first ? 'D’où il vient, à quelle date, ce qu’il faut savoir.' : 'Les structures qui utilisent l’outil liront ces lignes.'}
          {...fieldProps(fields.notes)}
          required={!first}
          rows={3}
          maxLength={1000}
        />
      </div>
    </FormGrid>
  )
}
