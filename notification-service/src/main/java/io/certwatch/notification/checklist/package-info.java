/** What is due in a company's checklist, told to its team. */
package io.certwatch.notification.checklist;
