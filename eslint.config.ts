import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  { files: ['test/campaigns/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/bench/**'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  { files: ['bin/**', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  // started as CommonJS, which is read sooner than modules
  { files: ['bin/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
