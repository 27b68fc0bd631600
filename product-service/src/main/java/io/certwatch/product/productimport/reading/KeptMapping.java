package io.certwatch.product.productimport.reading;

import java.time.Instant;

/** How a company's exports of one kind are read, kept under a name so that nobody has to say it again. */
public record KeptMapping(String company, String name, Instructions instructions, long revision, Instant changedAt) {}
