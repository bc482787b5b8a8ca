// Main-thread and script time of a page, from Chromium's own trace.
//
// Why not `Performance.getMetrics`: its ScriptDuration leaves out microtasks (Chromium 156), in which Leptos runs
// its effects, so the app would look better than it is. Why processor time: what other programs take away from
// the browser meanwhile is not counted.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8.execute'];
/** Events in which scripts run, WebAssembly included. */
const SCRIPT = new Set(['EvaluateScript', 'v8.evaluateModule', 'FunctionCall', 'RunMicrotasks', 'MinorGC', 'MajorGC']);
/** Work of the browser that a script may cause in its middle; it is not script time. */
const NOT_SCRIPT = new Set(['Layout', 'UpdateLayoutTree']);
const MARK = 'bench:';

/** One recording at a time can run in a browser. */
class Recorder {
  #session;
  #events = [];
  #categories;
  #onWindow;

  constructor({ category, onWindow }) {
    this.#categories = category ? [...CATEGORIES, category] : CATEGORIES;
    this.#onWindow = onWindow;
  }

  /** `category` is recorded too, and `onWindow` hears what was asked of each recording: both for profiles. */
  static async of(browser, options = {}) {
    const recorder = new Recorder(options);
    recorder.#session = await browser.newBrowserCDPSession();
    recorder.#session.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value) recorder.#events.push(event);
    });
    return recorder;
  }

  async start() {
    this.#events = [];
    const traceConfig = { recordMode: 'recordAsMuchAsPossible', includedCategories: this.#categories, excludedCategories: ['*'] };
    await this.#session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  }

  /** Ends the recording; answers what was recorded of the page that set marks. */
  async stop() {
    const complete = new Promise((done) => this.#session.once('Tracing.tracingComplete', done));
    await this.#session.send('Tracing.end');
    const { dataLossOccurred } = await complete;
    if (dataLossOccurred) throw new Error('The trace is incomplete: the browser recorded more than it could keep.');
    return new Recording(this.#events, this.#onWindow);
  }
}

/** The main thread of one page. Times are milliseconds. */
class Recording {
  #events;
  #marks = new Map();
  #tell;

  constructor(events, onWindow) {
    const marks = events.filter((event) => event.name.startsWith(MARK));
    if (marks.length === 0) throw new Error('The trace holds no mark of the page.');
    const { pid, tid } = marks[0];
    const ofProcess = events.filter((event) => event.pid === pid);
    this.#tell = (window) => onWindow?.({ ...window, events: ofProcess });
    this.#events = ofProcess.filter((event) => event.tid === tid);
    this.#events.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
    for (const mark of marks) this.#marks.set(mark.name.slice(MARK.length), mark.ts);
    // A mark says how long after the navigation it was set. Chromium's own event of that name also tells of others.
    this.#marks.set('navigation', marks[0].ts - marks[0].args.data.startTime * 1000);
  }

  #mark(name) {
    const at = this.#marks.get(name);
    if (at === undefined) throw new Error(`The trace holds no mark \`${name}\`.`);
    return at;
  }

  /** What the main thread did between two marks. */
  between(startMark, endMark) {
    const [start, end] = [this.#mark(startMark), this.#mark(endMark)];
    const inside = this.#events.filter((event) => event.ph === 'X' && event.ts < end && event.ts + event.dur > start);
    const share = (event) => processorTime(event, start, end) / 1000;
    const total = (events) => events.reduce((sum, event) => sum + share(event), 0);
    const named = (name) => inside.filter((event) => event.name === name);
    const script = outermost(inside, SCRIPT);
    const others = outermost(inside, NOT_SCRIPT);
    const within = others.filter((event) => script.some((outer) => holds(outer, event)));
    const figures = {
      main: total(outermost(inside, new Set(['RunTask']))),
      script: total(script) - total(within),
      style: total(named('UpdateLayoutTree')),
      layout: total(named('Layout')),
      wall: (end - start) / 1000,
    };
    this.#tell({ startMark, endMark, start, end, figures });
    return figures;
  }
}

/** The processor time of an event in microseconds, as far as it lies between `start` and `end`. */
function processorTime(event, start, end) {
  const whole = event.tdur ?? event.dur;
  const inside = Math.min(event.ts + event.dur, end) - Math.max(event.ts, start);
  return event.dur > 0 ? whole * (inside / event.dur) : 0;
}

function holds(outer, inner) {
  return outer.ts <= inner.ts && inner.ts < outer.ts + outer.dur;
}

/** The events of these names that lie in no other one of them. `events` are in the order of time. */
function outermost(events, names) {
  const found = [];
  for (const event of events) {
    if (names.has(event.name) && !(found.length > 0 && holds(found.at(-1), event))) found.push(event);
  }
  return found;
}

module.exports = { MARK, Recorder };
