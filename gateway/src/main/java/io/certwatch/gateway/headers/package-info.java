/** What every answer says to a browser: what a page may load and do, and what may be stored. */
package io.certwatch.gateway.headers;
