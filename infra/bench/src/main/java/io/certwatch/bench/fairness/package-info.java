/** What one company, or a client that nobody knows, costs another company. */
package io.certwatch.bench.fairness;
