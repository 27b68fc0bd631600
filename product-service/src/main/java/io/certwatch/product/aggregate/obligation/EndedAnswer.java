package io.certwatch.product.aggregate.obligation;

import java.time.Instant;

/**
 * An answer of the vendor about which nobody decided, because there was nothing left to decide.
 *
 * @param answer as it waited
 * @param by the state of the obligation that ended it: satisfied, waived or lifted
 * @param at when that came
 */
public record EndedAnswer(VendorAnswer answer, ObligationState.Status by, Instant at) {}
