/** The endpoints that all imports have. */
@NullMarked
package io.certwatch.importjob.web;

import org.jspecify.annotations.NullMarked;
