// The timer for a round. Its end time is stored in this browser, so the browser's other windows show the same timer.
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

// Single-key shortcuts can be turned off, for people who might trigger them accidentally with speech input or a switch
// device.
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
