/** Original bytes over HTTP: how they come in and how they are given back. */
@NullMarked
package io.certwatch.catalogue.originals.web;

import org.jspecify.annotations.NullMarked;
