/** The endpoints of the dead letters of a service. */
package io.certwatch.deadletter.web;
