/** Versions of the laws that certification rests on: drafts, changes, publication, and what is in force on a day. */
package io.certwatch.catalogue.law;
