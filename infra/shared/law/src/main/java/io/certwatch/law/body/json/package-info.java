/** Reads reference data about bodies. */
package io.certwatch.law.body.json;
