const services = ['catalogue', 'product', 'notification'];

window.ui = SwaggerUIBundle({
  urls: services.map(name => ({ name, url: '/api/openapi/' + name })),
  'urls.primaryName': new URLSearchParams(location.search).get('urls.primaryName') ?? 'product',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout'
});
