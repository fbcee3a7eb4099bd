// Runs two tenants of an OpenID Connect provider on loopback, each with its own issuer, and signs in the person whom
// the test names. Reads one JSON object from each line: first { "redirect": address }, then any number of
// { "person": {...} or null, "tamper": the name of a fault or null }. Replies to each line with one line.
import http from 'node:http'
import readline from 'node:readline'
import { Provider } from 'oidc-provider'
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose'

// Send the provider's own messages to standard error, so that they do not appear among the replies.
console.info = console.warn
const CLIENT = 'beyond-boundaries'
const tenants = await Promise.all([tenant(), tenant()])
let now = { person: null, tamper: null }
console.log(JSON.stringify({ issuers: tenants.map(one => one.issuer) }))

for await (const line of readline.createInterface({ input: process.stdin })) {
  const told = JSON.parse(line)
  if (told.redirect) {
    for (const one of tenants) {
      one.handle = provider(one, told.redirect)
    }
  } else {
    now = told
  }
  console.log('{}')
}
process.exit(0)

async function tenant() {
  const pair = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...await exportJWK(pair.privateKey), kid: 'one', use: 'sig', alg: 'RS256' }
  const one = { key: pair.privateKey, jwk }
  const server = http.createServer((request, response) => one.handle(request, response))
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  one.issuer = `http://127.0.0.1:${server.address().port}`
  return one
}

function provider(one, redirect) {
  const made = new Provider(one.issuer, {
    clients: [{
      client_id: CLIENT,
      client_secret: 'a-secret-of-the-tests',
      redirect_uris: [redirect],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    }],
    jwks: { keys: [one.jwk] },
    cookies: { keys: ['a-key-of-the-tests'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...now.person }) }),
    loadExistingGrant: async context => {
      const grant = new made.Grant({ clientId: CLIENT, accountId: context.oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  // A sign-in page that signs the person in immediately, and does not remember them.
  made.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      await made.interactionFinished(context.req, context.res, now.person
        ? { login: { accountId: now.person.sub, remember: false } }
        : { error: 'access_denied', error_description: 'They changed their mind' })
      context.respond = false
      return
    }
    if (context.path === '/me' && now.tamper === 'no-userinfo') {
      context.status = 500
      return
    }
    await next()
    if (context.path === '/token' && context.body?.id_token && now.tamper) {
      context.body = { ...context.body, id_token: await tampered(one, context.body.id_token) }
    }
  })
  return made.callback()
}

// Returns the same token with one fault. The provider's own key signs it, unless the fault is a wrong key.
async function tampered(one, token) {
  const claims = decodeJwt(token)
  const other = tenants.find(each => each !== one)
  const key = now.tamper === 'signature' ? other.key : one.key
  const wrong = {
    nonce: { nonce: 'another-nonce' },
    'no-nonce': { nonce: undefined },
    audience: { aud: 'another-client' },
    issuer: { iss: other.issuer },
    groups: { groups: Array.from({ length: 200 }, (_, group) => `${group}-`.padEnd(36, 'g')) },
    'no-userinfo': { name: now.person.name },
    expired: { iat: claims.iat - 7200, exp: claims.exp - 7200 },
  }[now.tamper] ?? {}
  return new SignJWT({ ...claims, ...wrong }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)
}
