package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;

/** A rule beside this law that a reader should look up. It was not checked here, and no verdict rests on it. */
public record RelatedRule(Bilingual name, Bilingual summary) {}
