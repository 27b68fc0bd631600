/** Stores audit records in MongoDB. */
package io.certwatch.audit.mongo;
