package io.certwatch.catalogue.edition;

/** Only a statutory edition can require; the others warn. */
public enum Force {
    STATUTORY,
    CONSULTATION,
    GUIDANCE
}
