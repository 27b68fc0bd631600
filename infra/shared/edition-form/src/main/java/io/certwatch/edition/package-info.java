/** The upload form of an edition, and the check that catalogue-service and product-service make of it. */
package io.certwatch.edition;
