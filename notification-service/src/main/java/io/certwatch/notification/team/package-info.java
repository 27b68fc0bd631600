/** Tells the team of a company what it has to do, and closes what is done. */
package io.certwatch.notification.team;
