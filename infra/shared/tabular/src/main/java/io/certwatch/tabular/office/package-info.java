/** Reads workbooks and documents of Office, which are zipped packages of XML. */
package io.certwatch.tabular.office;
