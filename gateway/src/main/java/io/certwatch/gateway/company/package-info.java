/** The companies that may use the system, and who admits them. */
package io.certwatch.gateway.company;
