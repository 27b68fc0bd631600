/** What follows from answers of vendors: those who answered hear what was decided, and colleagues are asked to confirm. */
package io.certwatch.notification.vendoranswer;
