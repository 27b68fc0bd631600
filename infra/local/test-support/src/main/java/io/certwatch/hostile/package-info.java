/** Files that attack the services that read them. */
package io.certwatch.hostile;
