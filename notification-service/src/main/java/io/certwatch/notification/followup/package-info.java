/** Follows messages that ask a vendor for an answer: reminds the vendor, and then tells the company's team. */
package io.certwatch.notification.followup;
