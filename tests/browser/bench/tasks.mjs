// The longest tasks in a trace of Chromium: on the main thread of the host's process, and of the processes of its frames.

/** What has to be traced. */
export const TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "loading", "v8"];

/**
 * In milliseconds: `before` is the longest task of the host before the mark `bench:near`, `host` the longest after it, `frames` the longest in a process
 * that holds embeds and not the host (0 where there is none). `why` names what took the longest one in the host.
 */
export function tasksOf(buffer) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer));
  const near = traceEvents.find(({ name }) => name === "bench:near");
  const framed = processesOf(traceEvents, /\/embed\.html/);
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && mains.has(`${pid} ${tid}`));
  const inHost = tasks.filter(({ pid }) => pid === near.pid);
  const after = inHost.filter(({ ts, dur }) => ts + dur >= near.ts);
  const longest = after.toSorted((a, b) => b.dur - a.dur)[0];
  const isWithin = ({ pid, tid, ts, dur }) => dur > 0 && pid === longest.pid && tid === longest.tid && ts >= longest.ts && ts + dur <= longest.ts + longest.dur;
  const parts = traceEvents.filter((event) => event.name !== "RunTask" && isWithin(event)).toSorted((a, b) => b.dur - a.dur);
  return {
    before: most(inHost.filter(({ ts }) => ts < near.ts)),
    host: most(after),
    frames: most(tasks.filter(({ pid }) => pid !== near.pid && framed.has(pid))),
    why: parts.slice(0, 6).map(({ name, dur }) => `${name} ${(dur / 1000).toFixed(1)}`).join(", "),
  };
}

/** The processes in which pages with such an address stood. */
const processesOf = (events, address) =>
  new Set(events.filter(({ name, args }) => name === "FrameCommittedInBrowser" && address.test(args.data.url)).map(({ args }) => args.data.processId));

const most = (tasks) => Math.max(0, ...tasks.map(({ dur }) => dur ?? 0)) / 1000;
