/** The sentences in which requests and rows of a list are refused. */
package io.certwatch.catalogue.problem;
