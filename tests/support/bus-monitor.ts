import { createConnection, messageType, type Message } from 'dbus-native';

const BUS = { path: '/org/freedesktop/DBus', destination: 'org.freedesktop.DBus' };

/** The number of the call whose answer turns the connection into a monitor. */
const BECOME = 2;

export interface BusMonitor {
  close(): void;
}

/**
 * Hears everything on the bus that fits one of the rules, whoever it is for. It is a connection of its
 * own, because a monitor may not speak.
 */
export async function monitorBus(
  address: string,
  { rules, onMessage }: { readonly rules: readonly string[]; readonly onMessage: (message: Message) => void },
): Promise<BusMonitor> {
  const connection = createConnection({ busAddress: address });
  const type = messageType.methodCall;
  const become = { interface: 'org.freedesktop.DBus.Monitoring', member: 'BecomeMonitor' };
  await new Promise<void>((settle, reject) => {
    const untilAnswered = (message: Message): void => {
      if (message.replySerial !== BECOME) return;
      connection.off('message', untilAnswered);
      connection.on('message', onMessage);
      if (message.type === messageType.error) reject(new Error(`The bus refuses: ${String(message.body)}`));
      else settle();
    };
    connection.once('error', reject);
    connection.on('message', untilAnswered);
    connection.once('connect', () => {
      connection.message({ ...BUS, type, serial: 1, interface: 'org.freedesktop.DBus', member: 'Hello' });
      const body = [rules, 0];
      connection.message({ ...BUS, ...become, type, serial: BECOME, signature: 'asu', body });
    });
  });
  return { close: () => void connection.end() };
}
