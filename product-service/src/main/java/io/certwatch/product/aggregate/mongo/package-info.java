/** The one document of a product. The features query its collection with forms of their own. */
package io.certwatch.product.aggregate.mongo;
