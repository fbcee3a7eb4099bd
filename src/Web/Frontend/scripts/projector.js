// The projector view: arrow keys to go from one enabler to the next, full screen, and a timer that has no effect on the
// vote.
const stage = document.getElementById('stage')
const clock = document.querySelector('[data-timer-clock]')
const timer = document.querySelector('[data-timer]')
const letters = document.querySelector('[data-letters]')
const keys = { ArrowLeft: 'previous', PageUp: 'previous', ArrowRight: 'next', PageDown: 'next' }

for (const hidden of document.querySelectorAll('[data-scripted]')) {
  hidden.hidden = false
}
document.body.classList.add('bb-projector--keys')

// Loading a new page would end full screen, so the next enabler is loaded into this page.
document.addEventListener('click', event => {
  const link = event.target.closest('#previous, #next')
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault()
    history.pushState(null, '', link.href)
    show()
  }
})
addEventListener('popstate', show)

function show () {
  const item = location.pathname.split('/projector/')[1]
  if (!item) {
    location.reload()
    return
  }
  stage.dataset.liveFrom = location.pathname.replace('/projector/', '/projector-figures/')
  for (const link of document.querySelectorAll('[data-of-item]')) {
    link.href = link.dataset.ofItem + item
  }
  stage.dispatchEvent(new Event('renew'))
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select, input, textarea')) {
    return
  }
  const letter = letters.ariaPressed === 'true' ? event.key.toLowerCase() : ''
  const pressed = document.getElementById(letter === 's' ? 'again' : keys[event.key] ?? '')
  if (letter === 'f') {
    fill()
  } else if (pressed) {
    event.preventDefault()
    pressed.click()
  }
})

letters.addEventListener('click', () => {
  letters.ariaPressed = letters.ariaPressed === 'true' ? 'false' : 'true'
  document.body.classList.toggle('bb-projector--keys', letters.ariaPressed === 'true')
})

document.querySelector('[data-fullscreen]').addEventListener('click', fill)

function fill () {
  if (document.fullscreenElement) {
    document.exitFullscreen()
  } else {
    document.documentElement.requestFullscreen?.()
  }
}

// The end time is stored for this tab, so that opening another page does not stop the timer.
const kept = 'timer-ends'
let ticking = 0

timer.addEventListener('click', () => {
  if (sessionStorage.getItem(kept)) {
    end()
  } else {
    sessionStorage.setItem(kept, Date.now() + document.getElementById('minutes').value * 60000)
    tick()
  }
})

function tick () {
  clearTimeout(ticking)
  const left = Math.ceil((sessionStorage.getItem(kept) - Date.now()) / 1000)
  timer.textContent = 'Stop the timer'
  clock.hidden = false
  clock.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : 'Time is up'
  if (left > 0) {
    ticking = setTimeout(tick, 250)
  } else {
    document.querySelector('[data-timer-end]').textContent = 'Time is up'
  }
}

function end () {
  clearTimeout(ticking)
  sessionStorage.removeItem(kept)
  timer.textContent = 'Start the timer'
  clock.hidden = true
  document.querySelector('[data-timer-end]').textContent = ''
}

if (sessionStorage.getItem(kept)) {
  tick()
}
