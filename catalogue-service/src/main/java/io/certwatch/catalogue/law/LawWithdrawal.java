package io.certwatch.catalogue.law;

import java.time.Instant;

/** Why a published version counts for nothing, in the words of the steward. */
public record LawWithdrawal(String reason, Instant at) {}
