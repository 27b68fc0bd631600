/** Stores what operators decided about dead letters. */
package io.certwatch.deadletter.mongo;
