/** Mitigation files over HTTP, and as pages to print. */
package io.certwatch.product.mitigation.web;
