/** The dossier as JSON and as a page to print. */
package io.certwatch.product.dossier.web;
