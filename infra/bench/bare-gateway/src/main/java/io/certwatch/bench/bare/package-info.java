/** The peer of the gateway: the same framework without what CertWatch adds. */
package io.certwatch.bench.bare;
