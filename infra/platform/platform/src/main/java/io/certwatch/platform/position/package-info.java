/** How far a database has the records of the topics that it follows, kept beside the data. */
@NullMarked
package io.certwatch.platform.position;

import org.jspecify.annotations.NullMarked;
