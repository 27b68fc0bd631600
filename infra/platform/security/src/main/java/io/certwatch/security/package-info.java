/** Makes a service an OAuth 2 resource server: tokens of several issuers, callers with their company, and roles per operation. */
package io.certwatch.security;
