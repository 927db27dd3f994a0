import { type EventName, type EventPayload, eventSchemas } from '#shared/ipc/events';

/** Tells every window that something changed. Services publish after the commit. */
export interface EventPublisher {
  publish<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

/** A publisher over any way to send; the payload is checked, so that nothing unplanned crosses the border. */
export function createEventPublisher(send: (name: EventName, payload: unknown) => void): EventPublisher {
  return {
    publish(name, payload) {
      send(name, eventSchemas[name].parse(payload));
    },
  };
}
