/** The figures of past days over HTTP. */
package io.certwatch.product.trend.web;
