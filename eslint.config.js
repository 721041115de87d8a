import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which folder may not import which: the arrows of docs/architecture.md, inverted. */
const zones = [
  zone('./src/core', ['./src', './simulator'], ['./core']),
  zone('./src/shared', ['./src', './simulator'], ['./shared', './core']),
  zone('./src/preload', ['./src', './simulator'], ['./preload', './shared']),
  zone('./src/renderer', ['./src', './simulator'], ['./renderer', './core', './shared']),
  zone('./src/main', ['./src', './simulator'], ['./main', './core', './shared']),
  zone('./src/main/ports', ['./src/main'], ['./ports']),
  zone('./src/main/services', ['./src/main'], ['./services', './ports']),
  zone('./src/main/genesys', ['./src/main'], ['./genesys', './ports']),
  zone('./src/main/storage', ['./src/main'], ['./storage', './ports']),
  zone('./src/main/page', ['./src/main'], ['./page']),
  zone('./src/main/log', ['./src/main'], ['./log', './ports']),
  zone('./src/main/outside', ['./src/main'], ['./outside', './ports']),
  zone('./src/main/demo', ['./src/main'], ['./demo', './ports']),
  zone(
    './src/main/desktop',
    ['./src/main'],
    ['./desktop', './page', './outside', './network', './ports', './ipc', './services'],
  ),
  zone(
    './src/main/web',
    ['./src/main'],
    ['./web', './page', './outside', './network', './ports', './ipc', './services'],
  ),
  zone('./src/main/network', ['./src/main'], ['./network']),
  zone('./src/main/ipc', ['./src/main'], ['./ipc', './ports', './services']),
  zone('./simulator', ['./src', './tests'], []),
];

function zone(target, from, except) {
  const closed = from.map((folder) => ({
    target,
    from: folder,
    except: folder === './src' || folder === './src/main' ? except : [],
  }));
  return closed;
}

/** Doors: what only one file may import. */
const electronDoors = [
  door('ipcMain', 'src/main/ipc/serve-window.ts'),
  door('BrowserWindow', 'src/main/desktop/window.ts'),
  door('shell', 'src/main/desktop/open-outside.ts'),
  door('Tray', 'src/main/desktop/tray.ts'),
  door('Notification', 'src/main/desktop/notifications.ts'),
];

function door(importName, file) {
  return {
    name: 'electron',
    importNames: [importName],
    message: `Use ${file}: it is the only door to ${importName}.`,
  };
}

const chartPackages = ['chart.js', 'chart.js/*', 'react-chartjs-2', 'chartjs-*'];

const pureGlobals = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'window',
  'document',
  'globalThis',
  'performance',
  'crypto',
].map((name) => ({ name, message: 'The core is pure: take it as an argument.' }));

export default defineConfig([
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', 'docs/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          project: [
            'src/*/tsconfig.json',
            'simulator/tsconfig.json',
            'tests/tsconfig.json',
            'bench/tsconfig.json',
            'bench/report/tsconfig.json',
          ],
        }),
      ],
    },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zones.flat() }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'max-params': ['error', 3],
      eqeqeq: 'error',
      // Services are closures, not classes: their functions have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // Numbers in messages are the rule here, not the exception.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `void promise` marks a deliberate fire-and-forget; an arrow that returns it reads well in handlers.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/core/**', 'src/shared/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.)', message: 'The core imports no package.' }] },
      ],
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The core takes the time as an argument.',
        },
      ],
    },
  },
  {
    files: [
      'src/main/services/**',
      'src/main/ports/**',
      'src/main/genesys/**',
      'src/main/web/**',
      'src/main/outside/**',
      'src/main/network/**',
      'src/main/demo/**',
      'src/main/web.ts',
      'src/main/compose.ts',
      'src/main/composing/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['electron', 'electron-store', 'keytar', 'electron-log'].map((name) => ({
            name,
            message: 'Electron stays in desktop/, storage/ and ipc/.',
          })),
        },
      ],
    },
  },
  {
    files: ['src/main/desktop/**', 'src/main/ipc/**', 'src/main/storage/**', 'src/main/index.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: electronDoors.slice() }] },
  },
  {
    files: ['src/main/ipc/serve-window.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: electronDoors.filter((d) => d.importNames[0] !== 'ipcMain') },
      ],
    },
  },
  {
    files: ['src/main/desktop/window.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: electronDoors.filter((d) => d.importNames[0] !== 'BrowserWindow') },
      ],
    },
  },
  {
    files: ['src/main/desktop/open-outside.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: electronDoors.filter((d) => d.importNames[0] !== 'shell') },
      ],
    },
  },
  {
    files: ['src/main/desktop/tray.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: electronDoors.filter((d) => d.importNames[0] !== 'Tray') }],
    },
  },
  {
    files: ['src/main/desktop/notifications.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: electronDoors.filter((d) => d.importNames[0] !== 'Notification') },
      ],
    },
  },
  {
    files: ['src/**', 'tests/**'],
    ignores: ['src/core/**', 'src/shared/**', 'src/main/storage/credentials.ts'],
    rules: {
      // However it would be loaded: import, import() or require.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value="keytar"]',
          message: 'Use src/main/storage/credentials.ts: it is the only door to keytar.',
        },
      ],
    },
  },
  {
    files: ['src/renderer/**'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'electron', message: 'The window has only window.floorwatch.' }],
          patterns: [{ group: chartPackages, message: 'Chart.js stays in renderer/charts.' }],
        },
      ],
      // Markup is long by nature; logic belongs in view models, which keep the limit.
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/renderer/charts/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ['electron'] }] },
  },
  {
    files: ['tests/**'],
    rules: {
      // describe and it blocks are lists of cases, not functions.
      'max-lines-per-function': 'off',
      // A row of a table is one case, however many columns it has.
      'max-params': 'off',
      'max-lines': ['error', 400],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.ts', 'tests/**/*.config.ts', 'bench/**/*.config.ts', '**/*.d.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node, ecmaVersion: 2023, sourceType: 'module' },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', eqeqeq: 'error' },
  },
]);
