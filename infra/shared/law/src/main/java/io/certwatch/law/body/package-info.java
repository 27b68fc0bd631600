/** Who certifies or tests, as reference data states it. */
package io.certwatch.law.body;
