import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Rules that hold in every file of ours; formatting is Prettier's business. */
export default tseslint.config(
  {
    ignores: [
      'build/',
      'data/',
      'node_modules/',
      'app/platform/db/generated/',
      'app/platform/db/generated.*/',
      'tests/results/',
      'tests/bench/peers/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      // French typography lives in strings: U+202F and U+00A0 are meant.
      'no-irregular-whitespace': 'off',
      'no-control-regex': 'off',
      'no-restricted-properties': [
        'error',
        { property: '$queryRawUnsafe', message: 'SQL is written with tagged templates (security 53).' },
        { property: '$executeRawUnsafe', message: 'SQL is written with tagged templates (security 53).' },
        { object: 'page', property: 'waitForTimeout', message: 'Wait for a visible effect, never for milliseconds.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[property.name='waitForTimeout']", message: 'Wait for a visible effect, never for milliseconds.' },
        { selector: 'TSAsExpression > TSAnyKeyword', message: 'No `as any`.' },
      ],
    },
  },
  // Playwright's fixtures ask for an empty pattern when they depend on none.
  { files: ['tests/setup/e2e-*.ts'], rules: { 'no-empty-pattern': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        module: 'writable',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
