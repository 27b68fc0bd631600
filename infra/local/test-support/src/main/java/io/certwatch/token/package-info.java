/** An identity provider for tests, which issues access tokens of any kind. */
package io.certwatch.token;
