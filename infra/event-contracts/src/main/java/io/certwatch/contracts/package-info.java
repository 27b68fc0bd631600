/** What CertWatch's topics promise, as an AsyncAPI document, and a check of messages against it. */
package io.certwatch.contracts;
