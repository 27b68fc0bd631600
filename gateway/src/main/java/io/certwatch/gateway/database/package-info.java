/** What all rooms need that store something in MongoDB. */
package io.certwatch.gateway.database;
