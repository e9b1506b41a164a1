import { MantineProvider } from '@mantine/core'
import { format } from 'prettier'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { cssVariablesResolver, theme } from '~/ui/theme'

it('the theme’s style sheet says what the theme says (after a change: vitest -u)', async () => {
  const markup = renderToStaticMarkup(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} withGlobalClasses={false}>
      {null}
    </MantineProvider>,
  )
  const css = /<style data-mantine-styles="true">(.*?)<\/style>/s.exec(markup)?.[1] ?? ''
  const text = await format(css.replaceAll('&quot;', '"'), { parser: 'css', singleQuote: true, printWidth: 140 })
  await expect(`/* Written from theme.ts by tests/unit/ui/theme-sheet.test.tsx; do not edit. */\n${text}`).toMatchFileSnapshot(
    '../../../app/ui/styles/theme.css',
  )
})
