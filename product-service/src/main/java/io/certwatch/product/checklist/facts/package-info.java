/** What the system knows about items of the checklist: the inventory, its vendors, its obligations, open consultations. */
package io.certwatch.product.checklist.facts;
