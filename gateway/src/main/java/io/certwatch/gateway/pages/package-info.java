/** The gateway's own pages: landing page and API documentation. */
package io.certwatch.gateway.pages;
