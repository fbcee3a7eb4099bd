// Buttons that copy the text of the element that they refer to. They stay hidden if the browser does not support the
// clipboard.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const said = document.querySelector(`[data-copied="${button.dataset.copy}"]`)
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim())
      said.textContent = 'Copied'
    } catch {
      said.textContent = 'We could not copy this text. Select it and copy it yourself'
    }
  })
}
