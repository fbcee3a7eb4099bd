// Follows the changes in a round. The stream says only that something has changed; the page then requests its current
// content. The visible tabs of a browser share one stream, and hidden tabs have none: with HTTP/1.1, a browser opens
// only six connections to a server, and a seventh page would wait forever.

const FIRST_RETRY = 1000
const LONGEST_RETRY = 15000
// The server sends something every 20 seconds. A phone that has been asleep may keep a dead connection for minutes.
const LONGEST_SILENCE = 45000
const LONGEST_END = 60000

// address: the address of the stream. changed: called after each change; returns false when there is nothing left to
// follow. live: called with a value that says whether changes are arriving.
export function follow (address, changed, live = () => {}) {
  const name = `changes of ${address}`
  const others = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null
  let source = null
  let leave = null
  let waiting = null
  let retry = FIRST_RETRY
  let timer = 0
  let watchdog = 0
  let ended = false

  // Another tab has the stream. That tab passes on the messages and signals that it is still active.
  others?.addEventListener('message', event => {
    live(true)
    if (event.data === 'changed') {
      hear()
    }
  })
  document.addEventListener('visibilitychange', () => document.hidden ? pause() : resume())
  window.addEventListener('pagehide', pause)
  window.addEventListener('pageshow', event => event.persisted && resume())
  window.addEventListener('online', () => source === null && leave !== null && open())
  if (!document.hidden) {
    resume()
  }

  function resume () {
    if (ended || leave !== null || waiting !== null) {
      return
    }
    // Locks are available only on secure addresses. Without them, each visible tab has its own stream.
    if (navigator.locks === undefined) {
      leave = () => {}
      open()
      return
    }
    waiting = new AbortController()
    // Another tab may have the stream, and may have received a change while this page was loading or hidden.
    const late = window.setTimeout(hear, FIRST_RETRY / 2)
    navigator.locks.request(name, { signal: waiting.signal }, () => new Promise(resolve => {
      window.clearTimeout(late)
      waiting = null
      leave = resolve
      open()
    })).catch(() => window.clearTimeout(late))
  }

  function pause () {
    waiting?.abort()
    waiting = null
    close()
    leave?.()
    leave = null
  }

  function open () {
    close()
    source = new EventSource(address)
    source.addEventListener('open', () => {
      retry = FIRST_RETRY
      live(true)
      others?.postMessage('alive')
      watch()
    })
    // The server sends "changed" once when the page connects, so that nothing is missed between two streams.
    source.addEventListener('changed', () => {
      watch()
      others?.postMessage('changed')
      hear()
    })
    source.addEventListener('alive', () => {
      watch()
      others?.postMessage('alive')
    })
    source.addEventListener('error', () => {
      // The browser reconnects after a lost network connection, but gives up after a response such as 502.
      if (source?.readyState === EventSource.CLOSED) {
        close()
        live(false)
        again()
      }
    })
    watch()
  }

  function close () {
    window.clearTimeout(timer)
    window.clearTimeout(watchdog)
    source?.close()
    source = null
  }

  function watch () {
    window.clearTimeout(watchdog)
    watchdog = window.setTimeout(open, LONGEST_SILENCE)
  }

  function again () {
    hear()
    if (!ended && leave !== null) {
      timer = window.setTimeout(open, retry * (0.5 + Math.random()))
      retry = Math.min(retry * 2, LONGEST_RETRY)
    }
  }

  async function hear () {
    if (!ended && await changed() === false) {
      // The user might sign in again, so the page tries again once a minute.
      ended = true
      live(false)
      pause()
      window.setTimeout(() => {
        ended = false
        resume()
      }, LONGEST_END)
    }
  }
}
