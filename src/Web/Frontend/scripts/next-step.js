// Shows a participant what to do now, as soon as the facilitator has changed the round.
import { Button, createAll } from './govuk-frontend.min.js'
import { asking } from './asking.js'
import { follow } from './changes.js'
import { put, untouched } from './replace.js'

const LONGEST_ANSWER = 15000

let strip = document.querySelector('[data-next]')
let key = strip.dataset.nextKey
let isLive = false

const renew = asking(async () => {
  const answer = await fetch(strip.dataset.next, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_ANSWER) })
  // The person has left the round on this device, or has been removed.
  if (answer.status === 404) {
    return false
  }
  // An error or a response without this header comes from a proxy or a failing server.
  if (!answer.ok || !answer.headers.has('X-Next-Step')) {
    throw new Error()
  }
  const next = decodeURIComponent(answer.headers.get('X-Next-Step'))
  if (next === key) {
    return
  }
  const html = await answer.text()
  if (strip.dataset.nextPage === 'replaced') {
    await replacePage()
  } else {
    tell(html)
  }
  key = next
})

follow(strip.dataset.nextChanges, renew, live => {
  isLive = live
  hideRefresh()
})

function hideRefresh () {
  for (const way of document.querySelectorAll('[data-next-refresh]')) {
    way.hidden = isLive
  }
}

// Nothing can be typed on this page, so it can be replaced with its current version.
async function replacePage () {
  const answer = await fetch(window.location.href, { signal: AbortSignal.timeout(LONGEST_ANSWER) })
  if (answer.redirected) {
    window.location.reload()
    return
  }
  if (!answer.ok) {
    throw new Error()
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  await untouched()
  const main = document.getElementById('main-content')
  const content = document.createDocumentFragment()
  content.append(...page.getElementById('main-content').childNodes)
  main.tabIndex = -1
  put(main, content)
  document.title = page.title
  strip = document.querySelector('[data-next]')
  createAll(Button, {}, main)
  hideRefresh()
  const step = strip.querySelector('[data-next-step]')
  strip.querySelector('[data-next-news]').textContent = step.hidden ? document.querySelector('h1').textContent : ''
  if (!step.hidden) {
    announce(step.innerHTML)
  }
}

// Shows the message at the bottom of the screen, so that nothing on the page moves. Hides the step at the top, because
// it no longer applies.
function tell (html) {
  const news = strip.querySelector('[data-next-news]')
  news.innerHTML = html.replace('id="next-step"', '')
  news.append(createHideButton(news, html))
  news.classList.add('bb-next__news--shown')
  strip.querySelector('[data-next-step]').classList.add('bb-next__step--past')
  document.documentElement.classList.add('bb-has-news')
}

// When the message is hidden, the step returns to its place at the top of the page.
function createHideButton (news, html) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'bb-next__hide'
  button.textContent = 'Hide this message'
  button.addEventListener('click', () => {
    news.classList.remove('bb-next__news--shown')
    news.replaceChildren()
    document.documentElement.classList.remove('bb-has-news')
    const step = strip.querySelector('[data-next-step]')
    step.innerHTML = html
    step.hidden = false
    step.classList.remove('bb-next__step--past')
    step.querySelector('a')?.focus({ preventScroll: true })
  })
  return button
}

// Screen readers read out a live region when its content changes, but not when the region is added together with its
// content.
function announce (html) {
  const spoken = strip.querySelector('[data-next-news]')
  spoken.classList.add('govuk-visually-hidden')
  window.setTimeout(() => { spoken.innerHTML = html.replace(/<a [^>]*>.*?<\/a>/gs, '') }, 100)
}
