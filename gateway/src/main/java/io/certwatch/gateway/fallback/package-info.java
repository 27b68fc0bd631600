/** Answers with problem documents if a service is down or too slow, or its circuit breaker is open. */
package io.certwatch.gateway.fallback;
