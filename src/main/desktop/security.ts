import type { App, Session, WebContents } from 'electron';
import { isOwnPage } from './protocol.ts';
import { mayOpenOutside } from '../outside/allowed-links.ts';

/*
 * What the window may not do. Each function stands for one line of Electron's security checklist and
 * takes what it guards as an argument.
 */

/** Puts every renderer into the sandbox, unless the command line (a container's root) forbids it. */
export function sandboxEverything(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Denies camera, location, notifications, devices and the rest: the page needs none of them. */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Chromium would ask its maker's servers for dictionaries, in every session that may check spelling. */
export function fetchNoDictionaries(session: Pick<Session, 'setSpellCheckerLanguages'>): void {
  session.setSpellCheckerLanguages([]);
}

/** Keeps the window and all its frames on the page that the main side loaded. */
export function blockNavigation(contents: Pick<WebContents, 'on'>): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
}

/** Opens no second window; a link to the platform's own hosts goes to the browser. */
export function openLinksOutside(
  contents: Pick<WebContents, 'setWindowOpenHandler'>,
  open: (url: string) => void,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) open(url);
    return { action: 'deny' };
  });
}

/** Cancels every request of the window but those for its own page. */
export function blockRendererRequests(session: { readonly webRequest: Session['webRequest'] }): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url) }));
}

/** The page itself, images drawn into the page, and the developer tools' own files. */
function mayLoad(url: string): boolean {
  return isOwnPage(url) || url.startsWith('data:image/') || url.startsWith('devtools://');
}
