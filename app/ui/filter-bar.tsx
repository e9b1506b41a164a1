import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Option, OptionGroup } from './forms/select-field'

export interface Filter {
  name: string
  label: string
  /** First, empty choice: « Tous les départements ». */
  all: string
  options: readonly (Option | OptionGroup)[]
}

export interface FilterBarProps {
  /** The search field: its parameter (`q`) and its label. */
  search?: { name?: string; label: string; placeholder?: string }
  filters?: readonly Filter[]
  /** What was found, in words: announced when it changes. */
  result?: string
  /** Small actions at the right of the result: exports, <DensitySwitch>. */
  actions?: ReactNode
}

/** Parameters of the view, kept when filters change. */
const VIEW_PARAMS = ['tri', 'densite']

/** Search and filters of a list, as a GET form: the address holds them. With scripts each change applies at once. */
export function FilterBar({ search, filters = [], result, actions }: FilterBarProps) {
  const [params] = useSearchParams()
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const searchName = search?.name ?? 'q'
  const names = [...(search ? [searchName] : []), ...filters.map((filter) => filter.name)]
  const active = names.filter((name) => params.get(name))
  const signature = names.map((name) => params.get(name) ?? '').join('\n')

  // The fields follow the address (back button, « effacer les filtres »), except the one being typed in.
  useEffect(() => {
    for (const name of names) {
      const field = form.current?.elements.namedItem(name)
      if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field !== document.activeElement) {
        field.value = params.get(name) ?? ''
      }
    }
  }, [signature])

  useEffect(() => () => clearTimeout(timer.current), [])

  const apply = (delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const data = new FormData(form.current ?? undefined)
      const clean = new URLSearchParams()
      for (const [name, value] of data) if (typeof value === 'string' && value.trim() !== '') clean.append(name, value.trim())
      submit(clean, { method: 'get', replace: true, preventScrollReset: true })
    }, delay)
  }

  return (
    <search className="filter-bar">
      <Form
        method="get"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          apply(0)
        }}
      >
        {VIEW_PARAMS.filter((name) => params.get(name)).map((name) => (
          <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
        ))}
        {search ? (
          <label className="filter-search">
            <span className="visually-hidden">{search.label}</span>
            <IconSearch size={18} aria-hidden />
            <input
              type="search"
              name={searchName}
              defaultValue={params.get(searchName) ?? ''}
              placeholder={search.placeholder ?? search.label}
              onChange={() => apply(250)}
            />
          </label>
        ) : null}
        {filters.map((filter) => (
          <label className="filter-select" key={filter.name} data-active={params.get(filter.name) ? true : undefined}>
            <span className="visually-hidden">{filter.label}</span>
            <select name={filter.name} defaultValue={params.get(filter.name) ?? ''} onChange={() => apply(0)}>
              <option value="">{filter.all}</option>
              {filter.options.map((option) =>
                'group' in option ? (
                  <optgroup key={option.group} label={option.group}>
                    {option.items.map((item) => (
                      <option key={item.value} value={item.value}>
                        {item.label}
                      </option>
                    ))}
                  </optgroup>
                ) : (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ),
              )}
            </select>
          </label>
        ))}
        <button type="submit" className="button only-without-scripts" data-tone="quiet">
          Filtrer
        </button>
        {active.length > 0 ? (
          <Link className="filter-clear" to={{ search: keepView(params) }} replace preventScrollReset>
            Effacer les filtres
          </Link>
        ) : null}
      </Form>
      {result || actions ? (
        <div className="filter-foot">
          <p className="filter-result" role="status">
            {result}
          </p>
          <div className="filter-actions">{actions}</div>
        </div>
      ) : null}
    </search>
  )
}

function keepView(params: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of VIEW_PARAMS) {
    const value = params.get(name)
    if (value) kept.set(name, value)
  }
  return kept.toString()
}
