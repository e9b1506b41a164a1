/** What a printed page says at its top, since navigation is left out: the pôle, what it is, when and from where. */
export function PrintHeader({ pole, subject, printedOn, source }: { pole: string; subject: string; printedOn: string; source?: string }) {
  return (
    <div className="print-header">
      <span className="print-header-pole">{pole}</span>
      <span>{subject}</span>
      <span>
        Imprimé le {printedOn}
        {source ? ` · ${source}` : ''}
      </span>
    </div>
  )
}
