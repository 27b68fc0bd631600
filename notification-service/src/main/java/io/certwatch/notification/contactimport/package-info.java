/** Imports of lists of contacts: how their columns are read, and how their rows become contacts. */
package io.certwatch.notification.contactimport;
