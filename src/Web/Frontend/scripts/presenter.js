// The presenter's page: buttons and keys change the slide without loading a new page, and there is a timer for the
// meeting.
import { keys, showClock } from './clock.js'

const region = document.getElementById('presenter')
const timer = document.querySelector('[data-timer]')
const toggle = document.querySelector('[data-keys]')
const steps = { ArrowRight: 'next', PageDown: 'next', ' ': 'next', ArrowLeft: 'previous', PageUp: 'previous' }

for (const hidden of document.querySelectorAll('[data-scripted]')) {
  hidden.hidden = false
}

// Each press waits until the previous one has taken effect, because only then do the buttons refer to the right slides.
let turn = Promise.resolve()

region.addEventListener('submit', event => {
  if (event.target.id === 'slides') {
    event.preventDefault()
    const id = event.submitter.id
    turn = turn.then(() => show(id))
  }
})

document.addEventListener('keydown', event => {
  const step = steps[event.key]
  const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  if (!step || event.repeat || !keys.on || isModified || uses(event)) {
    return
  }
  event.preventDefault()
  turn = turn.then(() => show(step))
})

// Returns whether the focused control needs the key itself; if so, the key does not change the slide. Fields need every
// key, and controls that the space bar activates need the space bar.
function uses (event) {
  return event.target.closest('select, input, textarea') ||
    (event.key === ' ' && event.target.closest('button, summary, a'))
}

async function show (id) {
  const button = document.getElementById(id)
  if (!button) {
    return
  }
  try {
    const shown = await fetch(button.form.action, {
      method: 'POST',
      body: new FormData(button.form, button),
      headers: { 'X-Without-Page': 'yes' },
      redirect: 'manual'
    })
    if (shown.status !== 204) {
      throw new Error('The slide was refused.')
    }
  } catch {
    // The page itself explains the problem: the session has ended, or the slide no longer exists.
    location.assign(location.pathname)
    return
  }
  await new Promise(resolve => {
    region.dispatchEvent(new CustomEvent('renew', { detail: resolve }))
    setTimeout(resolve, 3000)
  })
}

const clock = showClock(region.dataset.presenter, (running, isUp) => {
  timer.textContent = running ? 'Stop the timer' : 'Start the timer'
  document.querySelector('[data-timer-end]').textContent = isUp ? 'Time is up' : ''
})

timer.addEventListener('click', () => {
  if (localStorage.getItem(`timer-${region.dataset.presenter}`)) {
    clock.stop()
  } else {
    clock.start(document.getElementById('minutes').value)
  }
})

toggle.ariaPressed = String(keys.on)
toggle.addEventListener('click', () => {
  keys.on = !keys.on
  toggle.ariaPressed = String(keys.on)
})
