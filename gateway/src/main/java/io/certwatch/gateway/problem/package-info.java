/** The sentences in which the gateway refuses requests. */
package io.certwatch.gateway.problem;
