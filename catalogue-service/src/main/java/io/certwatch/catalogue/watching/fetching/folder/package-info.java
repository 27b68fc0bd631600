/** Reads the newest file of a folder, without changing the folder. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.folder;

import org.jspecify.annotations.NullMarked;
