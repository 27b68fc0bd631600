/** Tells what is due in the checklists: days that come near, and days that have passed. */
package io.certwatch.product.checklist.reminder;
