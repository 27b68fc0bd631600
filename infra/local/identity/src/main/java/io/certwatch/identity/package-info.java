/** The identity provider of the local system: OpenID Connect for people, client credentials for machines. */
package io.certwatch.identity;
