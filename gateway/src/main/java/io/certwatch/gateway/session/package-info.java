/** Sessions of people who are signed in, in MongoDB, so that they survive a restart and are shared by all gateways. */
package io.certwatch.gateway.session;
