// Queries the server again when something has changed. Sends one request at a time, and retries a request that fails.

const PAUSE = 250
const FIRST_RETRY = 1000
const LONGEST_RETRY = 15000

// ask: sends the request and shows the response. It returns false when there is nothing left to request, and throws if
// the server cannot be reached or fails. The function that "asking" returns also returns false when there is nothing
// left to request; otherwise, it returns true.
export function asking (ask) {
  let running = null
  let missed = false
  let timer = 0
  let retry = FIRST_RETRY

  return function renew () {
    window.clearTimeout(timer)
    missed = running !== null
    running ??= run().finally(() => { running = null })
    return running
  }

  async function run () {
    for (;;) {
      missed = false
      try {
        if (await ask() === false) {
          return false
        }
        retry = FIRST_RETRY
      } catch {
        timer = window.setTimeout(() => { running ??= run().finally(() => { running = null }) }, retry)
        retry = Math.min(retry * 2, LONGEST_RETRY)
        return true
      }
      // If changes arrive during a request, one more request follows it.
      await new Promise(resolve => setTimeout(resolve, PAUSE))
      if (!missed) {
        return true
      }
    }
  }
}
