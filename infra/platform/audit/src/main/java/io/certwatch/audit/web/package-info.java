/** Records requests, and lists and exports the records. */
package io.certwatch.audit.web;
