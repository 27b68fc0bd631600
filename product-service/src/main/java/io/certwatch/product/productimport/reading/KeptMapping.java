package io.certwatch.product.productimport.reading;

import java.time.Instant;

/** A stored mapping: the instructions for a company's exports of one kind, under a name. */
public record KeptMapping(
        String company, String name, ReadingInstructions instructions, long revision, Instant changedAt) {}
