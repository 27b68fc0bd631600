/** Who may call the operations of the gateway itself. */
package io.certwatch.gateway.access;
