/** Stories told through the gateway by a client, and on the topics by a stranger: no class of a service is used here. */
package io.certwatch.endtoend;
