/** How a database finds what queries ask for: by which index, and how many documents it reads. */
@NullMarked
package io.certwatch.plan;

import org.jspecify.annotations.NullMarked;
