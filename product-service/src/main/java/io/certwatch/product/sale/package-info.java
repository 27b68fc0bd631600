/** May a product be sold on a day? One product, a list for an ERP, and a conclusion to print. */
package io.certwatch.product.sale;
