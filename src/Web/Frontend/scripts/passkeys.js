// Forms that create a passkey or sign in with one. The server provides the options for the device, and the form sends
// the device's response.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const said = form.querySelector('[data-passkey-said]')
  const isPossible = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential
  form.hidden = !isPossible
  for (const one of document.querySelectorAll('[data-without-passkeys]')) {
    one.hidden = isPossible
  }
  form.addEventListener('submit', async event => {
    event.preventDefault()
    said.textContent = ''
    const request = { method: 'POST', body: new FormData(form) }
    const answer = await fetch(form.dataset.passkeyOptions, request).catch(() => null)
    if (answer?.ok) {
      try {
        form.elements['Passkey.Credential'].value = JSON.stringify(await ask(form.dataset.passkey, await answer.json()))
      } catch {
        said.textContent = form.dataset.passkeyStopped
        return
      }
    }
    // If the server has refused the request, it also refuses the form, and the resulting page shows the reason.
    form.submit()
  })
}

function ask(what, options) {
  return what === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}
