/** How did the figures of a company develop, day by day? */
package io.certwatch.product.trend;
