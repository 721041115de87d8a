#!/usr/bin/env node
/* Stands in for the supervisor's browser: opens the sign-in page it is given and follows it to its end. */
const [, , url] = process.argv;
if (url === undefined) {
  process.stderr.write('usage: browser-double <address of the sign-in page>\n');
  process.exit(2);
}
const answer = await fetch(url, { redirect: 'follow' });
await answer.arrayBuffer();
