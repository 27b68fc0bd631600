/** Declares how a record reads what older or newer releases have stored. It needs no database, so models may use it. */
package io.certwatch.platform.stored;
