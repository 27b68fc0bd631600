const services = ['catalogue', 'product', 'notification', 'gateway'];
const changes = ['POST', 'PUT', 'PATCH', 'DELETE'];
let session = null;

window.ui = SwaggerUIBundle({
  urls: services.map(name => ({ name, url: '/api/openapi/' + name })),
  'urls.primaryName': new URLSearchParams(location.search).get('urls.primaryName') ?? 'product',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: withCsrfToken,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});

function withCsrfToken(request) {
  if (session?.csrf && changes.includes(request.method?.toUpperCase())) {
    request.headers[session.csrf.header] = session.csrf.token;
  }
  return request;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function signOut() {
  const token = element('input', { type: 'hidden', name: session.csrf.parameter, value: session.csrf.token });
  return element('form', { method: 'post', action: '/logout' }, token, element('button', {}, 'Sign out / 退出登录'));
}

async function showPerson() {
  const answer = await fetch('/api/session', { headers: { Accept: 'application/json' } });
  const person = document.getElementById('person');
  if (!answer.ok) {
    person.replaceChildren(element('a', { href: '/login?to=/api/docs' }, 'Sign in / 登录'));
    return;
  }
  session = await answer.json();
  const company = session.company ? ' · ' + session.company : '';
  person.replaceChildren(element('span', {}, 'Signed in as / 已登录：' + session.name + company), signOut());
}

showPerson();
