// Opens the application's pages and sends their forms, for client.mjs.
import http from 'node:http'

/** Sends a request with a person's cookies, and stores those of the response. Never throws: a failure has status 0. */
export function ask(address, cookies, path, body, options = {}) {
  return new Promise(resolve => {
    const headers = { Cookie: Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ') }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/x-www-form-urlencoded'
      headers['Content-Length'] = Buffer.byteLength(body)
    }
    const method = body === undefined ? 'GET' : 'POST'
    const details = { method, headers, timeout: options.timeout ?? 45_000, agent: false }
    const request = http.request(new URL(path, address), details, answer => {
      for (const cookie of answer.headers['set-cookie'] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
        if (/expires=Thu, 01 Jan 1970/i.test(cookie)) delete cookies[name]
        else cookies[name] = value
      }
      const parts = []
      answer.on('data', part => parts.push(part))
      answer.on('error', () => resolve({ status: 0, text: '' }))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        resolve({ status: answer.statusCode, to: answer.headers.location, text })
      })
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve({ status: 0, text: '' }))
    request.end(body)
  })
}

export function field(text, name) {
  const found = new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)
  return found ? found[1].replaceAll('&#x2B;', '+').replaceAll('&amp;', '&') : ''
}

/** Returns the text of a page, without its tags. */
export function textOf(html) {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()
}

export function form(token, fields) {
  return new URLSearchParams([...Object.entries(fields), ['__RequestVerificationToken', token]]).toString()
}

/** Opens a page and sends its form. */
export async function fill(address, cookies, path, fields) {
  const shown = await ask(address, cookies, path)
  const promise = field(shown.text, 'Promise')
  const all = promise ? { ...fields, Promise: promise } : fields
  const sent = await ask(address, cookies, path, form(field(shown.text, '__RequestVerificationToken'), all))
  if (!sent.to) throw new Error(`${path} was not accepted: ${shown.status} ${sent.status}\n${sent.text.slice(0, 2000)}`)
  return sent.to
}
