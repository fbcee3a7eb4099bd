// Fields that were changed both here and, to a different value, in another window. Both values are shown until the
// participant chooses one.

// Finds the conflicts that were on the page when the server sent it.
export function heldOnArrival (form) {
  return [...form.querySelectorAll('[data-contested]')]
    .map((place) => ({ name: place.dataset.contested, value: place.dataset.value, place }))
}

export function askWhichToKeep (form, other, decide) {
  const earlier = [...form.querySelectorAll('[data-contested]')].find((place) => place.dataset.contested === other.name)
  const place = other.place ?? show(form, other)
  if (earlier !== place) {
    earlier?.remove()
  }

  const close = (value) => {
    place.remove()
    decide(other.name, value)
  }
  place.append(button('Use my answer', () => close(null)), button('Use the other answer', () => close(other.value)))
}

function show (form, other) {
  const place = document.createElement('div')
  place.className = 'bb-elsewhere'
  place.dataset.contested = other.name
  place.setAttribute('role', 'alert')
  place.append(
    paragraph('bb-elsewhere__title', 'Saved in another window or on another device:'),
    paragraph('bb-note__text', other.words)
  )
  const group = document.getElementById(other.id).closest('.govuk-form-group')
  group.after(place)
  group.closest('details')?.setAttribute('open', '')
  return place
}

function paragraph (css, text) {
  const made = document.createElement('p')
  made.className = css
  made.textContent = text
  return made
}

function button (text, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}
