import { defineConfig } from 'vitest/config';

/** A starved machine is slow, not wrong: these end what hangs, and nothing is measured by them. */
const PATIENT = { testTimeout: 30_000, hookTimeout: 30_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          ...PATIENT,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
