package io.certwatch.edition;

/** The legal effect: only a statutory edition can require something; the others give warnings. */
public enum Force {
    STATUTORY,
    CONSULTATION,
    GUIDANCE
}
