/** The register of certificates: imports published lists, and expires certificates. */
package io.certwatch.catalogue.register;
