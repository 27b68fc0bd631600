/** How fast alerts leave, beside JavaMail alone. */
package io.certwatch.bench.mail;
