/** What a sign-in to a gateway of the guide's shape asks for. No scope of the platform is called so. */
export const GUIDE_SCOPES: readonly string[] = [
  'analytics:realtime:read',
  'campaigns:read',
  'users:read',
  'reports:export:read',
];
