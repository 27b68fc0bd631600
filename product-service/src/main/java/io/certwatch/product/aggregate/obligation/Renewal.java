package io.certwatch.product.aggregate.obligation;

import java.time.LocalDate;

/**
 * A certificate to renew, of which the vendor has been warned.
 *
 * @param certificate its number
 * @param validUntil its last day, in China
 */
public record Renewal(String certificate, LocalDate validUntil) {}
