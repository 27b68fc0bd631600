/** What is believed about a request before anything else: the host that it names, and the client behind a proxy. */
package io.certwatch.gateway.trust;
