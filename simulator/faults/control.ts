import type { Answer } from '../api/answer.ts';
import type { WireRequest } from '../api/answer-call.ts';
import type { Simulation } from '../simulation.ts';
export function answerControl(_sim: Simulation, _wire: WireRequest): Answer {
  return { status: 200, headers: {}, body: {} };
}
