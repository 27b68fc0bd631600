/** The topic of the law as its consumers read it. */
package io.certwatch.law.kafka;
