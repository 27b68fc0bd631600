/** When a source is checked. */
package io.certwatch.catalogue.watching.schedule;
