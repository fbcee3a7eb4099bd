// The timer of a round: when it ends is kept in this browser, so its other windows show the same.
export function showClock (round, tell) {
  const key = `timer-${round}`
  const clock = document.querySelector('[data-timer-clock]')
  let ticking = 0

  function tick () {
    clearTimeout(ticking)
    const ends = Number(localStorage.getItem(key))
    const left = Math.ceil((ends - Date.now()) / 1000)
    clock.hidden = !ends
    clock.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : 'Time is up'
    tell?.(Boolean(ends), ends && left <= 0)
    if (left > 0) {
      ticking = setTimeout(tick, 250)
    }
  }

  addEventListener('storage', event => event.key === key && tick())
  tick()
  return {
    start (minutes) {
      localStorage.setItem(key, Date.now() + minutes * 60000)
      tick()
    },
    stop () {
      localStorage.removeItem(key)
      tick()
    }
  }
}

// Single keys can be turned off, for people whose speech or switch would press them by accident.
const off = 'keys-off'

export const keys = {
  get on () {
    return !localStorage.getItem(off)
  },
  set on (value) {
    if (value) {
      localStorage.removeItem(off)
    } else {
      localStorage.setItem(off, 'yes')
    }
  }
}
