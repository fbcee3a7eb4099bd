// The projector's window: full screen, and the timer that the presenter's window in the same browser starts.
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

// The hint takes the place of the timer, so it is hidden while the timer runs.
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
