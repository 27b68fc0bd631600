package io.certwatch.product.following.kafka;

import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.product.following.LexiconEntry;
import io.certwatch.product.matching.Sense;
import io.certwatch.product.matching.Sense.ParameterNames;
import io.certwatch.product.matching.Sense.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service needs of certwatch.catalogue.lexicon.v1. What a sense leaves out, it has none of. */
record LexiconMessage(
        @Nullable String entry, int revision, @Nullable RevisionMessage lexicon, @Nullable List<SenseMessage> senses) {

    record RevisionMessage(int revision, @Nullable List<String> changed) {}

    record SenseMessage(
            @Nullable List<String> editions,
            @Nullable TermsMessage terms,
            @Nullable List<String> families,
            @Nullable TermsMessage hints,
            @Nullable TermsMessage excludes,
            @Nullable TermsMessage below,
            @Nullable List<ParameterMessage> parameters) {

        Sense toSense() {
            return new Sense(
                    orNone(editions),
                    termsOf(terms),
                    orNone(families),
                    termsOf(hints),
                    termsOf(excludes),
                    termsOf(below),
                    orNone(parameters).stream().map(ParameterMessage::toNames).toList());
        }
    }

    record TermsMessage(@Nullable List<String> zh, @Nullable List<String> en) {}

    record ParameterMessage(String parameter, @Nullable TermsMessage names, @Nullable TermsMessage inexactNames) {

        ParameterNames toNames() {
            return new ParameterNames(parameter, termsOf(names), termsOf(inexactNames));
        }
    }

    LexiconEntry toEntry() {
        if (entry == null || senses == null) {
            throw new UnreadableEvent("The lexicon entry has no code or no senses.");
        }
        var changed = lexicon == null || lexicon.changed() == null ? List.of(entry) : lexicon.changed();
        return new LexiconEntry(entry, revision, changed, senses.stream().map(SenseMessage::toSense).toList());
    }

    private static Terms termsOf(@Nullable TermsMessage terms) {
        return terms == null ? Terms.NONE : new Terms(orNone(terms.zh()), orNone(terms.en()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
