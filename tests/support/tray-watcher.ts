import { createClient, defineInterface, Variant, type MessageBus } from 'dbus-native';
import type { PrivateBus } from './private-bus.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

/** A picture as the panel gets it: ARGB, four bytes each. */
export interface Pixmap {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

export interface TrayEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  /** `null` = it is no checkbox. */
  readonly checked: boolean | null;
  readonly entries: readonly TrayEntry[];
}

/** A panel that shows the icons of the tray to a test. */
export interface TrayWatcher {
  /** Whether the panel is there; it is from the start. */
  setPresent(present: boolean): Promise<void>;
  /** How many icons are in the tray. */
  count(): number;
  /** What the only icon tells on hover. */
  tooltip(): Promise<string>;
  /** The largest of the icon's pictures. */
  icon(): Promise<Pixmap>;
  menu(): Promise<readonly TrayEntry[]>;
  /** Clicks the entry of that name, wherever it stands. */
  choose(label: string | RegExp): Promise<void>;
  /** Clicks the icon. */
  click(): Promise<void>;
  close(): Promise<void>;
}

interface Registered {
  readonly owner: string;
  readonly path: string;
}

/** Starts the part of a desktop's panel that icons of the tray register with. */
export async function startTrayWatcher(bus: PrivateBus): Promise<TrayWatcher> {
  const client = createClient({ busAddress: bus.address });
  const items: Registered[] = [];
  await dropGone(client, items);
  await client.export('/StatusNotifierWatcher', watcherInterface(items));
  await client.ownName(WATCHER);
  const only = (): Registered => {
    const [item] = items;
    if (item === undefined) throw new Error('There is no icon in the tray.');
    return item;
  };
  // An icon's owner does not describe itself on the bus, so every call is spelt out.
  const ask = <Answer>(member: string, signature: string, body: readonly unknown[]): Promise<Answer> =>
    call(client, only(), { interface: ITEM, member, signature, body });
  const properties = (): Promise<ItemProperties> => readProperties(client, only());
  const menuCall = async <Answer>(member: string, signature: string, body: readonly unknown[]) => {
    const at = { ...only(), path: (await properties()).Menu };
    return call<Answer>(client, at, { interface: MENU, member, signature, body });
  };
  const menu = async (): Promise<readonly TrayEntry[]> => {
    const [, root] = await menuCall<[number, MenuNode]>('GetLayout', 'iias', [0, -1, []]);
    return readEntry(root).entries;
  };
  return {
    async setPresent(present) {
      await (present ? client.ownName(WATCHER) : client.releaseName(WATCHER));
    },
    count: () => items.length,
    tooltip: async () => textOf((await properties()).ToolTip),
    icon: async () => largest((await properties()).IconPixmap),
    menu,
    async choose(label) {
      const entry = flat(await menu()).find((one) => isNamed(one, label));
      if (entry === undefined) throw new Error(`There is no "${String(label)}" in the menu.`);
      await menuCall('Event', 'isvu', [entry.id, 'clicked', new Variant('i', 0), 0]);
    },
    click: () => ask('Activate', 'ii', [0, 0]),
    close: () => client.close(),
  };
}

/** An icon goes with the program that put it there, however that ends. */
async function dropGone(client: MessageBus, items: Registered[]): Promise<void> {
  const bus = 'org.freedesktop.DBus';
  const daemon = await client.getInterface(bus, '/org/freedesktop/DBus', bus);
  await daemon.$subscribe('NameOwnerChanged', (name: string, _before: string, after: string) => {
    const gone = after === '' ? items.findIndex(({ owner }) => owner === name) : -1;
    if (gone >= 0) items.splice(gone, 1);
  });
}

function watcherInterface(items: Registered[]) {
  return defineInterface({
    name: WATCHER,
    methods: {
      RegisterStatusNotifierItem: {
        in: { service: 's' },
        handler: ({ service }: { service: string }, { sender = '' }) => {
          items.push(service.startsWith('/') ? { owner: sender, path: service } : byName(service));
          return null;
        },
      },
      RegisterStatusNotifierHost: { in: { service: 's' }, handler: () => null },
    },
    properties: {
      RegisteredStatusNotifierItems: {
        type: 'as',
        access: 'read',
        get: () => items.map(({ owner }) => owner),
      },
      IsStatusNotifierHostRegistered: { type: 'b', access: 'read', get: () => true },
      ProtocolVersion: { type: 'i', access: 'read', get: () => 0 },
    },
    signals: { StatusNotifierItemRegistered: { args: { service: 's' } } },
  });
}

function byName(owner: string): Registered {
  return { owner, path: '/StatusNotifierItem' };
}

interface Call {
  readonly interface: string;
  readonly member: string;
  readonly signature: string;
  readonly body: readonly unknown[];
}

async function call<Answer>(client: MessageBus, { owner, path }: Registered, what: Call): Promise<Answer> {
  return client.invoke<Answer>({ destination: owner, path, ...what, body: [...what.body] });
}

function readProperties(client: MessageBus, item: Registered): Promise<ItemProperties> {
  const properties = 'org.freedesktop.DBus.Properties';
  return call(client, item, { interface: properties, member: 'GetAll', signature: 's', body: [ITEM] });
}

type RawPixmap = readonly [width: number, height: number, bytes: Buffer];

interface ItemProperties {
  readonly Menu: string;
  readonly IconPixmap: readonly RawPixmap[];
  readonly ToolTip: readonly [icon: string, pixmaps: readonly RawPixmap[], title: string, text: string];
}

function textOf([, , title, text]: ItemProperties['ToolTip']): string {
  return [title, text].filter((part) => part !== '').join('\n');
}

function largest(pixmaps: readonly RawPixmap[]): Pixmap {
  const [found] = [...pixmaps].sort(([a], [b]) => b - a);
  if (found === undefined) throw new Error('The icon has no picture.');
  const [width, height, bytes] = found;
  return { width, height, bytes };
}

type MenuNode = readonly [id: number, properties: MenuProperties, children: readonly MenuNode[]];

interface MenuProperties {
  readonly label?: string;
  readonly enabled?: boolean;
  readonly 'toggle-type'?: string;
  readonly 'toggle-state'?: number;
}

function readEntry([id, properties, children]: MenuNode): TrayEntry {
  const { label = '', enabled = true } = properties;
  const checked = properties['toggle-type'] === 'checkmark' ? properties['toggle-state'] === 1 : null;
  return { id, label: label.replaceAll('_', ''), enabled, checked, entries: children.map(readEntry) };
}

function isNamed({ label }: TrayEntry, name: string | RegExp): boolean {
  return typeof name === 'string' ? label === name : name.test(label);
}

function flat(entries: readonly TrayEntry[]): readonly TrayEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.entries)]);
}
