/** Signs people in at an OpenID provider, keeps their tokens, and decides who may call what. */
package io.certwatch.gateway.signin;
