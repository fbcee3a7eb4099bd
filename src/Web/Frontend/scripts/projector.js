// The window with the projector view. It can fill the screen, and it shows the timer that is started on the presenter's
// page in the same browser.
import { keys, showClock } from './clock.js'

const hint = document.querySelector('[data-fullscreen-hint]')
let isTiming = false

showClock(document.querySelector('[data-projector]').dataset.projector, running => {
  isTiming = running
  showHint()
})
addEventListener('storage', showHint)
document.addEventListener('fullscreenchange', showHint)
document.addEventListener('dblclick', fill)
document.addEventListener('keydown', event => {
  if (keys.on && event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    fill()
  }
})

// The hint and the timer use the same space, so the hint is hidden while there is a timer.
function showHint () {
  hint.hidden = isTiming || !keys.on || Boolean(document.fullscreenElement) || !document.fullscreenEnabled
}

function fill () {
  if (document.fullscreenElement) {
    document.exitFullscreen()
  } else {
    document.documentElement.requestFullscreen?.()
  }
}
