import { writeInterval } from '../../api/interval.ts';
import type { Simulation } from '../../simulation.ts';
import type { Lane, Queue } from '../../world/model.ts';
import { SILENT, type Look, type TopicSource } from '../topic-source.ts';
import { ReadingChanges } from './reading-changes.ts';
import { interactionReadings, userReadings, type Reading } from './queue-readings.ts';
import { RunningSums } from './running-sums.ts';

/** The sums of the running half hour follow the live counts at this distance. */
const SUMS_EVERY_MS = 30_000;
const SUMS = [
  'nOffered',
  'nConnected',
  'nOverSla',
  'tAbandon',
  'tAnswered',
  'tHandle',
  'tTalk',
  'tAcw',
  'tWait',
  'oServiceLevel',
];

/**
 * The live counts of a queue, changed ones only: one frame for its users and one for each medium.
 * Now and then the sums of the running half hour come on the same topic.
 */
export function queueObservations(sim: Simulation, id: string): TopicSource {
  const queue = queueOf(sim, id);
  if (queue === undefined) return SILENT;
  const counts = new ReadingChanges();
  const sums = new QueueSums(queue);
  return live((look) => [
    ...counts
      .since([...userReadings(queue, look), ...interactionReadings(queue)])
      .map((changed) => observationFrame(queue, look.at, changed)),
    ...sums.frames(look),
  ]);
}

/** The waiting and running interactions of a queue, whole for each medium that changed. */
export function queueActivity(sim: Simulation, id: string): TopicSource {
  const queue = queueOf(sim, id);
  if (queue === undefined) return SILENT;
  const counts = new ReadingChanges();
  return live(() => {
    const readings = interactionReadings(queue);
    const media = counts.since(readings).map(([first]) => first?.media ?? null);
    const results = media.map((mediaType) => ({
      mediaType,
      data: readings.filter((one) => one.media === mediaType).map(activityDatum),
    }));
    return results.length === 0 ? [] : [{ results }];
  });
}

/** The analytics say nothing while they are frozen, and then what has changed meanwhile. */
function live(source: TopicSource): TopicSource {
  return (look) => (look.sim.faults.frozenAt() === undefined ? source(look) : []);
}

function queueOf({ world }: Simulation, id: string): Queue | undefined {
  return world.queues.find((one) => one.id === id);
}

function observationFrame({ id }: Queue, at: number, readings: readonly Reading[]): object {
  const media = readings[0]?.media ?? null;
  const metrics = readings.map(({ metric, qualifier, value, isInstant }) => ({
    metric,
    ...(qualifier === null ? {} : { qualifier }),
    stats: isInstant ? { calculatedMetricValue: value } : { count: value },
  }));
  return {
    group: { queueId: id, ...(media === null ? {} : { mediaType: media }) },
    data: [{ interval: writeInterval({ from: at, to: at }), metrics }],
  };
}

function activityDatum({ metric, value, isInstant }: Reading): object {
  return { metric, ...(isInstant ? { calculatedMetricValue: value } : { count: value }) };
}

class QueueSums {
  readonly #queue: Queue;
  readonly #lanes: readonly { readonly lane: Lane; readonly sums: RunningSums }[];
  #nextAt = -Infinity;

  constructor(queue: Queue) {
    this.#queue = queue;
    const outbound = queue.campaigns.map(({ cell }) => cell);
    this.#lanes = queue.lanes.map((lane) => {
      const cells = lane.media === 'voice' ? [lane.cell, ...outbound] : [lane.cell];
      return { lane, sums: new RunningSums(cells, SUMS) };
    });
  }

  frames({ sim, at }: Look): object[] {
    if (at < this.#nextAt) return [];
    this.#nextAt = at - (at % SUMS_EVERY_MS) + SUMS_EVERY_MS;
    return this.#lanes.flatMap(({ lane, sums }) => {
      const data = sums.changes(sim.world.ingestion, at);
      return data.length === 0 ? [] : [{ group: { queueId: this.#queue.id, mediaType: lane.media }, data }];
    });
  }
}
