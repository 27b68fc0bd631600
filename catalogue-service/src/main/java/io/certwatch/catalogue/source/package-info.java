/** What lists, registers and editions share: how files arrive, and how columns are recognized. */
package io.certwatch.catalogue.source;
