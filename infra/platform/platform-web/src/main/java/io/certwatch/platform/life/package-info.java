/** Ends the process with its parent. */
package io.certwatch.platform.life;
