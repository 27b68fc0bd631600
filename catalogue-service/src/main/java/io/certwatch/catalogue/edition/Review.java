package io.certwatch.catalogue.edition;

import java.util.List;

/** An edition with its changes and the problems that a steward should check before publication. */
public record Review(Edition edition, List<Change> changes, List<String> problems) {}
