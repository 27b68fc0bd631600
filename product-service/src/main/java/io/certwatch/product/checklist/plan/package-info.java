/** How the way to the proof of an obligation is planned: its steps, counted back from the last day to be done. */
package io.certwatch.product.checklist.plan;
