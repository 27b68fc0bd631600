/** Reads workbooks and documents of Office, which are zipped packages of XML. */
@NullMarked
package io.certwatch.tabular.office;

import org.jspecify.annotations.NullMarked;
