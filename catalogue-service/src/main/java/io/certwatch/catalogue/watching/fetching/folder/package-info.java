/** Takes the newest file out of a folder and leaves the folder as it is. */
@NullMarked
package io.certwatch.catalogue.watching.fetching.folder;

import org.jspecify.annotations.NullMarked;
