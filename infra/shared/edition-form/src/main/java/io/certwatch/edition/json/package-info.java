/** The upload form in JSON. */
package io.certwatch.edition.json;
