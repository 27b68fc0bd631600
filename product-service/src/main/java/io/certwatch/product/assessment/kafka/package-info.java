/** Assessments on their topic. */
@NullMarked
package io.certwatch.product.assessment.kafka;

import org.jspecify.annotations.NullMarked;
