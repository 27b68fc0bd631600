/** Reads workbooks and documents of Office, which are zipped packages of XML. */
@NullMarked
package io.certwatch.catalogue.source.office;

import org.jspecify.annotations.NullMarked;
