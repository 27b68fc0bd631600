package io.certwatch.catalogue.edition;

import io.certwatch.platform.text.Sentence;
import java.util.List;

/** An edition with its changes and the problems that a steward should check before publication. */
public record Review(Edition edition, List<Change> changes, List<Sentence> problems) {}
