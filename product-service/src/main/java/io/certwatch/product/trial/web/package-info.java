/** The form and its answer, a page for everybody. */
package io.certwatch.product.trial.web;
