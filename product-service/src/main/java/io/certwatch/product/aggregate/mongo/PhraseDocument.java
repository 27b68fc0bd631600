package io.certwatch.product.aggregate.mongo;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.OpenPhrase;
import io.certwatch.product.aggregate.OpenPhrase.DecidedEntry;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Doubt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open phrase as stored with its product; with the company, so that an index alone counts phrases. */
public record PhraseDocument(
        OpenPhrase.Kind kind,
        String text,
        String company,
        @Nullable Doubt doubt,
        @Nullable EntryKey entry,
        List<DecidedEntry> decided) {

    /** Null without one, so that the product is not in the index. */
    static @Nullable PhraseDocument of(AssessedProduct product) {
        var phrase = product.phrase();
        return phrase == null
                ? null
                : new PhraseDocument(
                        phrase.kind(),
                        phrase.text(),
                        product.id().company(),
                        phrase.doubt(),
                        phrase.entry(),
                        phrase.decided());
    }

    OpenPhrase toPhrase() {
        return new OpenPhrase(kind, text, doubt, entry, decided);
    }
}
