/** End-to-end tests of the whole system through the gateway and the topics; they use no class of a service. */
package io.certwatch.endtoend;
