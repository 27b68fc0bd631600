/** Where a consumer of the topic of the law stores it. */
package io.certwatch.law.mongo;
