// Saves a form's fields on the server as they change, and stores nothing in the browser. Without this module, the
// form's button saves them.
import { AnswerFields } from './answer-fields.js'
import { askWhichToKeep, heldOnArrival } from './contested.js'

const TYPING_PAUSE = 800
const FIRST_RETRY = 1000
const LONGEST_RETRY = 15000
const LONGEST_ANSWER = 20000

const form = document.querySelector('form[data-autosave]')
const state = form.querySelector('[data-save-state]')
const fields = new AnswerFields(form)
const address = new URL(form.action || window.location.href)
address.searchParams.set('handler', 'autosave')
address.hash = ''

let running = null
let timer = 0
let retry = FIRST_RETRY
// away: the server cannot be reached or is failing. refused: the server does not accept the current values, so there is
// no point in trying again.
let away = false
let refused = false
let leaving = false

const say = (text, trouble = false) => {
  state.classList.toggle('bb-status--trouble', trouble)
  if (state.textContent !== text) {
    state.textContent = text
  }
}

const later = (delay) => {
  window.clearTimeout(timer)
  timer = window.setTimeout(save, delay)
}

// Pressing Enter on a score must not submit the whole form, because most of it might still be blank.
form.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('input[type=radio], input[type=checkbox]')) {
    event.preventDefault()
  }
})

const isPending = () => running !== null || fields.changed().length > 0

// Only one save runs at a time, so that answers arrive in order. Returns whether everything is saved.
function save () {
  window.clearTimeout(timer)
  running ??= saveAll().finally(() => { running = null })
  return running
}

async function saveAll () {
  let renewed = false
  for (;;) {
    const changed = fields.changed()
    if (changed.length === 0) {
      return true
    }

    const sent = new Map(changed.map((name) => [name, fields.value(name)]))
    let response
    let answer
    try {
      response = await fetch(address, {
        method: 'POST',
        body: fields.body(sent),
        headers: { Accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_ANSWER)
      })
      answer = response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : null
    } catch {
      return waitAndRetry()
    }

    if (response.ok && answer) {
      away = false
      refused = false
      retry = FIRST_RETRY
      fields.accept(sent, answer.was)
      say(`Saved ${answer.saved}`)
      form.querySelector('[data-complete]')?.toggleAttribute('hidden', !answer.complete)
    } else if (answer?.token && !renewed) {
      renewed = true
      fields.renew(answer.token)
    } else if (answer?.contested?.length) {
      away = false
      for (const other of answer.contested) {
        fields.hold(other.name, new URLSearchParams(answer.was).get(other.name) ?? '')
        askWhichToKeep(form, other, decide)
      }
      say('Not saved yet: your answers were changed in another window or on another device. Choose what to keep.', true)
      if (fields.changed().length === 0) {
        return false
      }
    } else if (answer?.problems?.length && answer.problems[0].code !== 'changed-elsewhere') {
      refused = true
      say(`Not saved. ${answer.problems.map((problem) => problem.message).join('. ')}.`, true)
      return false
    } else if (response.status === 404) {
      refused = true
      say('Not saved: you can no longer open your answers in this browser. ' +
        'Copy what you wrote, then use your private link.', true)
      return false
    } else {
      return waitAndRetry()
    }
  }
}

function waitAndRetry () {
  away = true
  say('Not saved, trying again', true)
  later(retry)
  retry = Math.min(retry * 2, LONGEST_RETRY)
  return false
}

// The participant has chosen between the value in this form and the value that another window saved.
function decide (name, value) {
  fields.release(name, value)
  fields.focus(name)
  if (fields.changed().length > 0) {
    save()
  } else {
    say('We kept the answer from the other window or device.')
  }
}

form.addEventListener('input', (event) => {
  refused = false
  if (!away) {
    later(event.target.matches('textarea, input[type=text]') ? TYPING_PAUSE : 0)
  }
})

const saveNow = () => {
  if (!refused && fields.changed().length > 0) {
    save()
  }
}

form.addEventListener('focusout', () => away || saveNow())
document.addEventListener('visibilitychange', saveNow)
window.addEventListener('online', saveNow)

// The button waits until everything is saved. Otherwise, the text would be lost if the next page could not be loaded.
form.addEventListener('submit', async (event) => {
  if (leaving || refused || !isPending()) {
    leaving = true
    return
  }

  event.preventDefault()
  await save()
  if (!away) {
    leaving = true
    form.requestSubmit(event.submitter)
  }
})

// Links wait too. If the text cannot be saved now, the browser asks whether to leave the page.
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[href]')
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey ||
    link.target || link.getAttribute('href').startsWith('#') || away || refused || !isPending()) {
    return
  }

  event.preventDefault()
  await save()
  window.location.assign(link.href)
})

window.addEventListener('beforeunload', (event) => {
  if (!leaving && isPending()) {
    event.preventDefault()
  }
})

for (const other of heldOnArrival(form)) {
  fields.hold(other.name, fields.was.get(other.name) ?? '')
  askWhichToKeep(form, other, decide)
}

say('We save each change as you make it.')
saveNow()
