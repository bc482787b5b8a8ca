// One tab of this browser edits a map at a time; the others look on, and can take it over. Web Locks say which tab it is,
// and free themselves when that is gone. Where there are none, as on a plain address of a local network, tabs agree by
// messages.
//
// A claim is named after the key of the map in local storage, so that who takes a map over can wait until it sees what the
// other one has stored.
(function () {
  "use strict";

  /** How long a tab has to store what it has, before the map is taken from it all the same. */
  const ANSWER_MS = 700;
  /** How long a tab that gave a map up waits for the other one to take it. */
  const TAKEN_MS = 3_000;
  /** How long a tab waits for another one to say that the map is its own, where there are no locks. */
  const CLAIM_MS = 200;

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /** The number of the stored state, or 0 if there is none that can be read. */
  function storedRevision(key) {
    try {
      const text = localStorage.getItem(key);
      return JSON.parse(text.slice(0, text.indexOf("\n"))).rev;
    } catch {
      return 0;
    }
  }

  /** Asks whoever edits the map to store what it has; answers when that is stored and seen here, or took too long. */
  async function askForIt(key, post, answers) {
    const answer = new Promise((done) => (answers.next = done));
    post({ ask: true });
    const revision = await Promise.race([answer, pause(ANSWER_MS)]);
    for (let waited = 0; storedRevision(key) < revision && waited < ANSWER_MS; waited += 10) await pause(10);
  }

  /** `hear` is told whether the map is this tab's, `store` is called before it is another one's. */
  function byLocks(key, hear, store) {
    const channel = new BroadcastChannel(key);
    const answers = {};
    let [isHeld, isMine, isTaking, isEnded] = [false, false, false, false];
    let [free, leave] = [() => {}, () => {}];

    function tell(mine) {
      isMine = mine;
      hear(mine);
    }

    async function request(options) {
      try {
        await navigator.locks.request(key, options, (lock) => {
          if (!lock || isEnded) return undefined;
          isHeld = true;
          tell(true);
          return new Promise((done) => (free = done));
        });
      } catch (error) {
        // Taken by another tab, or waited for no more. Anything else will not become better.
        if (error.name !== "AbortError") return isEnded ? undefined : tell(true);
      }
      isHeld = false;
      if (isEnded || isTaking) return undefined;
      tell(false);
      const waiting = new AbortController();
      leave = () => waiting.abort();
      return request({ signal: waiting.signal });
    }

    channel.onmessage = async ({ data }) => {
      if (data.stored !== undefined) return answers.next?.(data.stored);
      if (!isMine) return undefined;
      store();
      tell(false);
      channel.postMessage({ stored: storedRevision(key) });
      await pause(TAKEN_MS);
      // The other one is gone before it took it.
      if (isHeld && !isEnded) tell(true);
      return undefined;
    };
    request({ ifAvailable: true });
    return {
      async take() {
        if (isMine || isTaking) return;
        isTaking = true;
        leave();
        await askForIt(key, (message) => channel.postMessage(message), answers);
        isTaking = false;
        if (!isEnded) request({ steal: true });
      },
      end() {
        isEnded = true;
        free();
        leave();
        channel.close();
      },
    };
  }

  /** The same without locks. A tab that is gone without a word is taken for one that does not answer. */
  function byMessages(key, hear, store) {
    const channel = new BroadcastChannel(key);
    const answers = {};
    const me = crypto.getRandomValues(new Uint32Array(1))[0];
    let [isMine, isClaiming, isRefused, isEnded] = [false, false, false, false];
    const post = (message) => channel.postMessage(message);

    function tell(mine) {
      isMine = mine;
      hear(mine);
    }

    async function claim() {
      if (isMine || isClaiming || isEnded) return;
      [isClaiming, isRefused] = [true, false];
      post({ claim: me });
      await pause(CLAIM_MS);
      isClaiming = false;
      if (!isEnded && !isMine) tell(!isRefused);
    }

    function giveUp() {
      store();
      tell(false);
      post({ stored: storedRevision(key) });
    }

    function free() {
      if (isMine) post({ free: true });
      isMine = false;
    }

    channel.onmessage = ({ data }) => {
      if (data.stored !== undefined) answers.next?.(data.stored);
      if (data.refused !== undefined && data.refused === me) isRefused = true;
      // Of two that begin at once, the one with the lower number.
      if (data.claim !== undefined && (isMine || (isClaiming && me < data.claim))) post({ refused: data.claim });
      if (data.ask && isMine) giveUp();
      if (data.taken && isMine) tell(false);
      if (data.free && !isMine) setTimeout(claim, Math.random() * CLAIM_MS);
    };
    window.addEventListener("pagehide", free);
    window.addEventListener("pageshow", (event) => event.persisted && claim());
    claim();
    return {
      async take() {
        if (isMine) return;
        await askForIt(key, post, answers);
        if (isEnded) return;
        post({ taken: true });
        tell(true);
      },
      end() {
        isEnded = true;
        free();
        window.removeEventListener("pagehide", free);
        channel.close();
      },
    };
  }

  window.waymarkClaims = {
    claim(key, hear, store) {
      try {
        return navigator.locks ? byLocks(key, hear, store) : byMessages(key, hear, store);
      } catch {
        // A page without channels has no other tabs to hear of.
        return { take() {}, end() {} };
      }
    },
  };
})();
