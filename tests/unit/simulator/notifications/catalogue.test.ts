import { describe, expect, it } from 'vitest';
import { expandTopic, findTopic } from '../../../../simulator/notifications/catalogue.ts';

describe('the name of a topic', () => {
  it.each([
    ['v2.users.u-1.activity', 'v2.users.u-1.activity', 'u-1'],
    ['V2.Users.U-1.RoutingStatus', 'v2.users.u-1.routingStatus', 'u-1'],
    ['v2.outbound.campaigns.c-1', 'v2.outbound.campaigns.c-1', 'c-1'],
    ['v2.outbound.campaigns.c-1.progress', 'v2.outbound.campaigns.c-1.progress', 'c-1'],
    [
      'v2.outbound.voice.campaigns.contact.postcontact',
      'v2.outbound.voice.campaigns.contact.postContact',
      '',
    ],
  ])('%s is known as %s', (asked, name, id) => {
    expect(findTopic(asked)).toMatchObject({ name, id });
  });

  it.each([
    '',
    'v2.users',
    'v2.users..presence',
    'v2.users.a.b.presence',
    'v2.users.u-1.mood',
    'v1.users.u.presence',
  ])('"%s" is not known', (asked) => {
    expect(findTopic(asked)).toBeUndefined();
  });

  it('stands for several with a question mark', () => {
    expect(expandTopic('v2.users.u-1?presence&routingStatus')).toEqual([
      'v2.users.u-1.presence',
      'v2.users.u-1.routingStatus',
    ]);
    expect(expandTopic('v2.users.u-1.presence')).toEqual(['v2.users.u-1.presence']);
  });
});
