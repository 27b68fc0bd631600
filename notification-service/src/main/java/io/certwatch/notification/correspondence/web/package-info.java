/** The messages about each product over HTTP, and as a page to print. */
package io.certwatch.notification.correspondence.web;
