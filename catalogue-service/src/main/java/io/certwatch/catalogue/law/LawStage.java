package io.certwatch.catalogue.law;

/** Whether a text is still open for comments, or final. */
public enum LawStage {
    CONSULTATION,
    ADOPTED
}
