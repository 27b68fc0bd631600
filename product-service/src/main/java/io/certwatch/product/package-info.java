/** product-service: the only service that stores a company's inventory, and the only one that assesses products. */
package io.certwatch.product;
