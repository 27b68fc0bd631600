package io.certwatch.law;

/**
 * A provision of an instrument in the version that is in force on a day.
 *
 * @param article where the version has it
 */
public record CitedProvision(LawVersion version, LegalCitation.Article article) {}
