package io.certwatch.catalogue.edition;

import java.util.List;

/** An edition with what it changes and what a steward should look at before publication. */
public record Review(Edition edition, List<Change> changes, List<String> problems) {}
