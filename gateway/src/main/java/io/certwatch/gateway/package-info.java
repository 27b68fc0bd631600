/** The gateway: forwards requests to the services and answers when they fail; contains no domain logic. */
package io.certwatch.gateway;
