package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the API names by a constant, in words for people. */
record ExportWords(Language language) {

    /** A constant by its name in a group of the message bundles: {@code word.market.ON_MARKET}. */
    @Nullable
    String of(String group, @Nullable Object constant) {
        return constant == null ? null : ExportSheet.message(language, "word." + group + "." + constant);
    }

    /** What a cell begins with: a sentence does not. */
    String begin(Explanation words) {
        return words.begin().in(language);
    }

    /** A field of a product by its name in the API; a name that is not ours stays. */
    String field(String name) {
        return ExportSheet.messageOr(language, "word.field." + name, name);
    }

    /** A value as a cell shows it: truth in words, and a time in China. A constant has to be put into words before. */
    @Nullable
    Object cell(@Nullable Object value) {
        return switch (value) {
            case Boolean truth -> ExportSheet.message(language, truth ? "word.yes" : "word.no");
            case Instant time -> ExportSheet.message(language, "dossier.time", ChinaCalendar.formatMinute(time));
            case Enum<?> constant -> throw new IllegalArgumentException("no words for people: " + constant);
            case null, default -> value;
        };
    }
}
