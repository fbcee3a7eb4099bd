// A button that copies the text of what it names. Without the clipboard it stays hidden.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const said = document.querySelector(`[data-copied="${button.dataset.copy}"]`)
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim())
      said.textContent = 'Copied'
    } catch {
      said.textContent = 'Your browser did not let us copy. Select the link and copy it yourself'
    }
  })
}
