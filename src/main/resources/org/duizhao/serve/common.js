// What both pages of the workbench need.

const token = document.querySelector('meta[name="duizhao-token"]').content;

const words = JSON.parse(document.querySelector('meta[name="duizhao-words"]').content);

/** A text in the user's language, with what goes into its places. */
export function t(key, ...values) {
  return words[key].replace(/\{(\d)\}/g, (place, number) => String(values[number]));
}

/** Asks the server; gives the status and what it said. */
export async function ask(path, change) {
  const options = change === undefined ? {} : {
    method: 'POST',
    headers: { 'X-Duizhao-Token': token, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(change)
  };
  const response = await fetch(path, options);
  const json = (response.headers.get('Content-Type') || '').startsWith('application/json');
  return { status: response.status, told: json ? await response.json() : { message: await response.text() } };
}

/** Listens to the server; after a break it is listened to again. */
export function listen(handlers) {
  const source = new EventSource('/events');
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, event => handle(event.data));
  }
}

/** An element with attributes and content; text stays text. */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...content.filter(c => c !== null && c !== undefined));
  return made;
}
