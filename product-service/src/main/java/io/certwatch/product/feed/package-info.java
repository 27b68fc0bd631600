/** The events of one company as a stream, filtered from the topics of all companies (ADR 033). */
package io.certwatch.product.feed;
