/** The scopes in the guide's words. None of them exists on the platform. */
export const GUIDE_SCOPE_NAMES: readonly string[] = [
  'analytics:realtime:read',
  'campaigns:read',
  'users:read',
  'reports:export:read',
];
