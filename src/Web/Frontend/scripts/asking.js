// Asks the server again whenever something has changed. Sends one request at a time, and retries a request that fails.

const PAUSE = 250
const FIRST_RETRY = 1000
const LONGEST_RETRY = 15000

// ask: requests and shows. It answers false when there is nothing to ask for any more, and throws when the server
// cannot be reached or has a fault of its own. What it answered is what the function that is returned answers.
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
      // Changes that come while it asks are asked for together, afterwards.
      await new Promise(resolve => setTimeout(resolve, PAUSE))
      if (!missed) {
        return true
      }
    }
  }
}
