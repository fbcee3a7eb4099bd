// Simulates people who take part in a round through the application's own pages, for the scripts in this folder.
//
//   node client.mjs prepare STATE PEOPLE SETUP-LINK       creates an account, a round and people who have joined it
//   node client.mjs submit STATE ADDRESS[,ADDRESS…] [OPTIONS]   submits answers for each person who has not yet done so
//   node client.mjs verify STATE ADDRESS                  counts stored answers, lost answers and wrong notes
//   node client.mjs streams STATE ADDRESS COUNT SECONDS   holds event streams open
//   node client.mjs mail STATE ADDRESS COUNT              asks for people's links to be emailed to them
//   node client.mjs signOn STATE ADDRESS                  selects the button for single sign-on
//   node client.mjs page STATE ADDRESS PATH               prints a page that the first account sees
//
// Options for submit, with their defaults: --at-once N (20), --attempts N (1), --pause MS (500) between attempts, and
// --spread MS (0), the time over which the first attempts are spread.
//
// Every command prints one line of JSON. In it, “acknowledged” means that the server redirected the person to the page
// that confirms their submission.
import fs from 'node:fs'
import http from 'node:http'
import { randomUUID } from 'node:crypto'
import { ask, field, fill, form, textOf } from './pages.mjs'

const [command, file, ...rest] = process.argv.slice(2)
const commands = { prepare, submit, verify, streams, mail, signOn, page }
const account = { 'Input.Email': 'facilitator@example.org', 'Input.Password': 'correct horse battery' }
if (!commands[command]) {
  console.error(`There is no command ${command}. The commands are ${Object.keys(commands).join(', ')}`)
  process.exit(2)
}
console.log(JSON.stringify(await commands[command](...rest)))
process.exit(0)

function read() {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

function write(state) {
  fs.writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
}

/** Runs work for everyone, with a limit on how much runs at the same time. */
async function forAll(people, atOnce, work) {
  const waiting = [...people]
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (waiting.length > 0) await work(waiting.shift())
  }))
}

function wait(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds))
}

async function prepare(count, link) {
  const address = new URL(link).origin
  const facilitator = {}
  await fill(address, facilitator, new URL(link).pathname, { 'Input.Name': 'Facilitator', ...account })
  const partnership = await fill(address, facilitator, '/partnerships/new', {
    'Input.Name': 'Example borough',
    'Input.Agencies': 'Council early years\nHealth visiting',
  })
  const lastDay = new Date(Date.now() + 300 * 86_400_000)
  const round = await fill(address, facilitator, partnership, {
    'Input.Name': 'Autumn',
    'Input.Mode': 'confidential',
    'Input.MinimumGroup': '5',
    'Input.DeleteOn': lastDay.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  })
  const join = /\/join\/[A-Za-z0-9_-]{24}/.exec((await ask(address, facilitator, round)).text)[0]
  const people = []
  await forAll(Array.from({ length: Number(count) }, (_, number) => number), 8, async number => {
    const cookies = {}
    await fill(address, cookies, join, {})
    const seat = await fill(address, cookies, '/join/about-you', {
      'Input.Agency': `${number % 2}`,
      'Input.Level': '0',
      'Input.Name': `Person ${number}`,
    })
    people.push({
      number,
      cookies,
      path: seat.replace(/\/link$/, ''),
      note: `Note ${number} ${randomUUID()}`,
      submission: randomUUID(),
      acknowledged: false,
    })
  })
  write({ round, facilitator, people })
  return { joined: people.length }
}

function options(list) {
  const read = (name, otherwise) => Number(list.includes(name) ? list[list.indexOf(name) + 1] : otherwise)
  return {
    atOnce: read('--at-once', 20),
    attempts: read('--attempts', 1),
    pause: read('--pause', 500),
    spread: read('--spread', 0),
  }
}

async function submit(list, ...more) {
  const addresses = list.split(',')
  const { atOnce, attempts, pause, spread } = options(more)
  const state = read()
  const waiting = state.people.filter(person => !person.acknowledged)
  const counts = {
    sent: 0,
    acknowledged: 0,
    told: 0,
    unreachable: 0,
    keptText: 0,
    longestMs: 0,
    falseSuccess: 0,
    longestGapMs: 0,
  }
  const statuses = {}
  let last = Date.now()
  const began = Date.now()
  // Open every person's form before anything goes wrong.
  await forAll(waiting.filter(person => !person.token), atOnce, async person => {
    for (let attempt = 0; attempt < 20 && !person.token; attempt++) {
      const shown = await ask(addresses[person.number % addresses.length], person.cookies, `${person.path}/all`)
      person.token = field(shown.text, '__RequestVerificationToken')
      if (!person.token) await wait(pause)
    }
  })
  fs.writeFileSync(`${file}.started`, '')
  const start = Date.now()
  await forAll(waiting, atOnce, async person => {
    const due = start + (spread * waiting.indexOf(person)) / waiting.length
    if (due > Date.now()) await wait(due - Date.now())
    const first = Date.now()
    for (let attempt = 0; attempt < attempts && !person.acknowledged; attempt++) {
      if (attempt > 0) await wait(pause)
      const address = addresses[(person.number + attempt) % addresses.length]
      const body = form(person.token, {
        act: 'submit',
        submission: person.submission,
        'score:1.1': '2',
        'score:2.3': '4',
        'working:1.1': person.note,
      })
      const answer = await ask(address, person.cookies, `${person.path}/all`, body)
      counts.sent++
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      if (answer.status === 302) {
        person.acknowledged = true
        counts.acknowledged++
        counts.longestGapMs = Math.max(counts.longestGapMs, Date.now() - last)
        last = Date.now()
        counts.longestMs = Math.max(counts.longestMs, Date.now() - first)
      } else if (answer.status === 0) {
        counts.unreachable++
      } else {
        counts.told++
        if (answer.text.includes(person.note)) counts.keptText++
        if (/has been submitted|Thank you/.test(answer.text)) counts.falseSuccess++
      }
    }
  })
  write(state)
  return {
    ...counts,
    waitingStill: state.people.filter(person => !person.acknowledged).length,
    seconds: Math.round((Date.now() - began) / 100) / 10,
    statuses,
  }
}

async function verify(address) {
  const state = read()
  const counts = { acknowledged: 0, submitted: 0, lost: 0, others: 0, wrongNote: 0 }
  await forAll(state.people, 10, async person => {
    const data = await ask(address, { ...person.cookies }, `${person.path}/data?handler=file`)
    const isSubmitted = /Submitted/i.test((await ask(address, { ...person.cookies }, person.path)).text)
    const notes = data.text.split(person.note).length - 1
    if (person.acknowledged) {
      counts.acknowledged++
      if (!isSubmitted) counts.lost++
      if (notes !== 1) counts.wrongNote++
    } else if (isSubmitted) {
      counts.others++
    }
    if (isSubmitted) counts.submitted++
  })
  return counts
}

async function streams(address, count, seconds) {
  const state = read()
  const result = { asked: Number(count), open: 0, refused: 0, failed: 0, endedEarly: 0, pageMs: 0 }
  const held = []
  const numbers = Array.from({ length: Number(count) }, (_, number) => number)
  await forAll(numbers, 200, number => new Promise(resolve => {
    const person = state.people[number % state.people.length]
    const cookie = Object.entries(person.cookies).map(([name, value]) => `${name}=${value}`).join('; ')
    const request = http.request(new URL(`${person.path}/changes`, address), {
      headers: { Cookie: cookie }, agent: false, localAddress: `127.0.0.${2 + (number % 100)}`,
    }, answer => {
      if (answer.statusCode === 200) {
        result.open++
        held.push(request)
        answer.on('error', () => {})
        answer.on('close', () => { result.endedEarly++ })
        answer.resume()
      } else {
        if (answer.statusCode === 429) result.refused++
        else result.failed++
        answer.resume()
      }
      resolve()
    })
    request.on('error', () => { result.failed++; resolve() })
    request.end()
  }))
  const began = Date.now()
  const shown = await ask(address, { ...state.people[0].cookies }, `${state.people[0].path}/all`)
  result.pageMs = Date.now() - began
  result.pageStatus = shown.status
  await wait(Number(seconds) * 1000)
  const early = result.endedEarly
  held.forEach(request => request.destroy())
  return { ...result, endedEarly: early }
}

async function mail(address, count) {
  const counts = { asked: Number(count), told: 0, falseSuccess: 0, failed: 0, longestMs: 0 }
  await forAll(read().people.slice(0, Number(count)), 5, async person => {
    const path = `${person.path}/link`
    const token = field((await ask(address, person.cookies, path)).text, '__RequestVerificationToken')
    const began = Date.now()
    const answer = await ask(address, person.cookies, path, form(token, { 'Input.Address': 'person@example.org' }))
    counts.longestMs = Math.max(counts.longestMs, Date.now() - began)
    if (/We sent your link/.test(answer.text)) counts.falseSuccess++
    else if (/The mail server did not/.test(answer.text)) counts.told++
    else {
      counts.failed++
      counts.first ??= `${answer.status} ${textOf(answer.text).slice(0, 500)}`
    }
  })
  return counts
}

async function signOn(address) {
  const cookies = {}
  const began = Date.now()
  const answer = await ask(address, cookies, '/sign-in/single-sign-on')
  const shown = answer.to ? await ask(address, cookies, answer.to) : answer
  const isTold = /does not answer|did not answer|try again|cannot reach|could not/i.test(shown.text)
  return {
    status: answer.status,
    shown: shown.status,
    ms: Date.now() - began,
    isTold: Number(isTold),
    text: textOf(shown.text).slice(0, 400),
  }
}

async function page(address, path) {
  const state = read()
  const signedIn = {}
  await fill(address, signedIn, '/sign-in', account)
  const shown = await ask(address, signedIn, path ?? state.round)
  return { status: shown.status, text: textOf(shown.text) }
}
