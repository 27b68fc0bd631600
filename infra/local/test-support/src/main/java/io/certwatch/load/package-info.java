/** Many alerts at once, and a mail server that counts them. */
package io.certwatch.load;
