/** The cost of the gateway with sign-in. */
package io.certwatch.bench.signin;
