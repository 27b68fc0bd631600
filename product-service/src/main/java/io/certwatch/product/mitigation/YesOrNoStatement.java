package io.certwatch.product.mitigation;

/** A person's answer to a question. */
public record YesOrNoStatement(boolean yes, Attribution stated) {}
