package io.certwatch.product.matching;

import java.util.List;

/** One category of an edition; {@code continues} names entries of the edition that it supersedes. */
public record EntryText(String code, Wording name, List<CriterionText> criteria, List<String> continues) {}
