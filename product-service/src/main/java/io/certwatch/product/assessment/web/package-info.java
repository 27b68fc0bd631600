/** Assessments and their history over HTTP. */
@NullMarked
package io.certwatch.product.assessment.web;

import org.jspecify.annotations.NullMarked;
