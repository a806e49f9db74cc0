import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';

/** A file as a sound server would answer with it. */
export interface SoundAnswer {
  status: number;
  type: string;
  body: Buffer;
}

/** Does to an answer what a broken server, or something on the way, would. */
type Fault = (answer: SoundAnswer, response: ServerResponse) => void;

/** What a captive portal shows, whatever was asked for. */
export const PORTAL = '<!doctype html><title>Sign in to the network</title><h1>Welcome!</h1>';

const send = (response: ServerResponse, status: number, type: string, body: Buffer | string) =>
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);

/** Writes past Node, which would not say what is not so. */
function raw(
  response: ServerResponse,
  head: string[],
  body: Buffer,
  then: 'end' | 'destroy',
): void {
  const { socket } = response;
  if (!socket) return;
  const lines = ['HTTP/1.1 200 OK', 'Cache-Control: no-store', 'Connection: close', ...head];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  socket.write(body, () => (then === 'end' ? socket.end() : socket.destroy()));
}

const half = ({ body }: SoundAnswer): Buffer => body.subarray(0, Math.floor(body.length / 2));

/** The faults, by what they are. */
export const FAULTS = {
  'status 500': (_, response) => send(response, 500, 'text/html', '<h1>Server error</h1>'),
  'status 404': (_, response) => send(response, 404, 'text/html', '<h1>Not here</h1>'),
  'killed socket': (_, response) => response.socket?.destroy(),
  'truncated, with its length': (answer, response) =>
    raw(
      response,
      [`Content-Type: ${answer.type}`, `Content-Length: ${answer.body.length}`],
      half(answer),
      'destroy',
    ),
  'truncated, without a length': (answer, response) =>
    raw(response, [`Content-Type: ${answer.type}`], half(answer), 'end'),
  'truncated in a chunk': (answer, response) => {
    const head = Buffer.from(`${answer.body.length.toString(16)}\r\n`);
    raw(
      response,
      [`Content-Type: ${answer.type}`, 'Transfer-Encoding: chunked'],
      Buffer.concat([head, half(answer)]),
      'destroy',
    );
  },
  'a portal’s page with 200': (_, response) => send(response, 200, 'text/html', PORTAL),
  'a portal’s page under the file’s own type': ({ type }, response) =>
    send(response, 200, type, PORTAL),
  'a redirect to a portal': (_, response) =>
    response.writeHead(302, { Location: '/portal', 'Cache-Control': 'no-store' }).end(),
  'one byte a second': ({ type, body }, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
    let sent = 0;
    const drip = () => response.write(body.subarray(sent, (sent += 1)));
    drip();
    const timer = setInterval(drip, 1_000);
    response.on('close', () => clearInterval(timer));
  },
  silence: () => undefined,
  'a wrong type': ({ body }, response) => send(response, 200, 'application/octet-stream', body),
  'an empty body': ({ type }, response) => send(response, 200, type, ''),
  'a wrong encoding': ({ type, body }, response) =>
    response
      .writeHead(200, {
        'Content-Type': type,
        'Content-Encoding': 'br',
        'Cache-Control': 'no-store',
      })
      .end(gzipSync(body)),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** These end only by the worker's own limit. */
export const ENDLESS: ReadonlySet<FaultName> = new Set(['one byte a second', 'silence']);

/** These bring every byte, and so are no reason to refuse the file. */
export const HARMLESS: ReadonlySet<FaultName> = new Set(['a wrong type']);
