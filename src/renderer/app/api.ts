import type { Api } from '../../shared/ipc.ts';
import { after } from './after.ts';
import type { Link } from './link.ts';
import { createWebApi } from './web-api.ts';

/** The contract as the desktop's preload offers it, or else over the web server of this page. */
export function connectApi(link: Link): Api {
  return (
    window.floorwatch ??
    createWebApi({
      viewer: crypto.randomUUID(),
      post: (path, init) => fetch(path, init),
      openEvents: (path) => new EventSource(path),
      link,
      after,
    })
  );
}
