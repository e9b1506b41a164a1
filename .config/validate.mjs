import { runBin } from './project.mjs'

// `npm run validate`: the arrows of the architecture first, then types, lint, format, dead code, tests.
await import('./prisma-generate.mjs')
runBin('dependency-cruiser', 'depcruise', ['--config', '.config/dependency-cruiser.cjs', 'app', 'server', 'prisma/seed'])
runBin('typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.json'])
runBin('eslint', 'eslint', ['--config', '.config/eslint.config.js', '.'])
runBin('prettier', 'prettier', ['--config', '.config/prettier.json', '--check', '--log-level', 'warn', '.'])
runBin('knip', 'knip', ['--config', '.config/knip.json'])
if (!process.argv.includes('--no-tests')) await import('./test.mjs')
