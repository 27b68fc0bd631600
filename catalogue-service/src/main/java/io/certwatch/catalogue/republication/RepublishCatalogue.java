package io.certwatch.catalogue.republication;

import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.law.Laws;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.catalogue.register.RepublishRegister;
import io.certwatch.catalogue.template.Templates;

/** Publishes everything that is published again; consumers that have it ignore the events. */
record RepublishCatalogue(
        Editions editions, Lexicon lexicon, RepublishRegister register, Laws laws, Templates templates) {

    /** How many of each were published again. */
    record Republication(int editions, int lexiconEntries, long certificates, int laws, int templates) {}

    Republication republish() {
        var published = editions.published();
        published.forEach(editions::republish);
        var entries = lexicon.entries();
        lexicon.republish(entries);
        var certificates = register.republish();
        var versions = laws.newestFirst().stream()
                .filter(version -> version.published() != null)
                .toList();
        versions.forEach(laws::republish);
        var current = templates.current();
        current.forEach(templates::republish);
        return new Republication(published.size(), entries.size(), certificates, versions.size(), current.size());
    }
}
