/** How a vendor answers obligations by a signed link, and how the team decides about the answer. */
package io.certwatch.product.obligation.answer;
