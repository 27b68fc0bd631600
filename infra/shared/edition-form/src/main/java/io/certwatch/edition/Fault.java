package io.certwatch.edition;

/** Why an upload is rejected: the path of the field, such as {@code entries[3].criteria[0].quantity}, and the reason. */
public record Fault(String field, String reason) {}
