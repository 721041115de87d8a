import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, messageType, type DBusInterface, type Message, type MessageBus } from 'dbus-native';
import { monitorBus } from './bus-monitor.ts';
import { stop } from './launch.ts';
import { hasPrograms, type PrivateBus } from './private-bus.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Whether this machine can start a notification service of its own. */
export function canNotify(): boolean {
  return hasPrograms(['dbus-daemon', 'dunst']);
}

/** One real notification, as the service was asked for it. */
export interface Notified {
  /** As the service numbered it. */
  readonly id: number;
  readonly app: string;
  readonly title: string;
  readonly body: string;
  /** Key and label in turn. */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** ms; -1 = as the service likes, 0 = never. */
  readonly expires: number;
}

export interface NotificationService {
  /** Everything that was ever shown, in order. */
  readonly notified: readonly Notified[];
  /** The numbers of those that were taken away by the app. */
  readonly withdrawn: readonly number[];
  /** Clicks the newest of those on the screen. */
  click(): Promise<void>;
  /** "Do not disturb", as its user switches it. */
  setPaused(paused: boolean): Promise<void>;
  /** Ends the service, as on a desktop that has none. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Starts dunst on the bus; it shows on this display, and nothing goes by itself. */
export async function startNotificationService(bus: PrivateBus): Promise<NotificationService> {
  const client = createClient({ busAddress: bus.address });
  const heard = createHeard();
  const rules = [`interface='${NAME}'`, "type='method_return'"];
  const monitor = await monitorBus(bus.address, { rules, onMessage: heard.take });
  const configuration = join(bus.home, 'dunstrc');
  const sections = ['urgency_low', 'urgency_normal', 'urgency_critical'];
  writeFileSync(configuration, sections.map((name) => `[${name}]\ntimeout = 0\n`).join(''));
  const served = await watchForOwner(client, NAME);
  const dunst = bus.start('dunst', ['-conf', configuration]);
  const ended = new Promise<never>((_, reject) => {
    dunst.once('exit', (code) => reject(new Error(`dunst ended with ${String(code)}`)));
  });
  await Promise.race([served.happened, ended]);
  // Its end belongs to the end of the test from now on.
  ended.catch(() => undefined);
  const command = async (): Promise<DBusInterface> =>
    client.getInterface(NAME, PATH, 'org.dunstproject.cmd0');
  return {
    notified: heard.notified,
    withdrawn: heard.withdrawn,
    async click() {
      await (await command()).$callMethod('NotificationAction', [0]);
    },
    async setPaused(paused) {
      await (await command()).$writeProp('paused', paused);
    },
    leave: () => stop(dunst),
    async close() {
      monitor.close();
      await client.close();
    },
  };
}

/** Watches from now on for somebody to own the name. */
async function watchForOwner(
  client: MessageBus,
  name: string,
): Promise<{ readonly happened: Promise<void> }> {
  const bus = 'org.freedesktop.DBus';
  const daemon = await client.getInterface(bus, '/org/freedesktop/DBus', bus);
  let tell = (): void => undefined;
  const happened = new Promise<void>((settle) => (tell = settle));
  await daemon.$subscribe('NameOwnerChanged', (changed: string) => {
    if (changed === name) tell();
  });
  return { happened };
}

/** Puts the service's calls and their answers together. */
function createHeard() {
  const [notified, withdrawn]: [Notified[], number[]] = [[], []];
  const asked = new Map<string, Message>();
  const key = (client: string | undefined, serial: number | undefined) => `${client ?? ''} ${serial ?? 0}`;
  const take = (message: Message): void => {
    if (message.member === 'Notify') asked.set(key(message.sender, message.serial), message);
    if (message.member === 'CloseNotification') withdrawn.push((message.body as [number])[0]);
    const call = asked.get(key(message.destination, message.replySerial));
    if (message.type !== messageType.methodReturn || call === undefined) return;
    notified.push(readNotify(call, (message.body as [number])[0]));
  };
  return { notified, withdrawn, take };
}

type NotifyBody = readonly [
  app: string,
  replaces: number,
  icon: string,
  title: string,
  body: string,
  actions: readonly string[],
  hints: Readonly<Record<string, unknown>>,
  expires: number,
];

function readNotify(call: Message, id: number): Notified {
  const [app, , , title, body, actions, hints, expires] = call.body as unknown as NotifyBody;
  return { id, app, title, body, actions, hints, expires };
}
